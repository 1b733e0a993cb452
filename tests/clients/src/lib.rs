//! Tests of every client of `acs-endpoint` with a real local service; see the `tests` folder.
