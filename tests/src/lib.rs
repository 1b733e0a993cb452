//! Tests of `acs-endpoint` through its public API; see the `tests` folder beside this one.
