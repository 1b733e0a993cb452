//! Every client of `acs-endpoint` against a real local service; see the `tests` folder.
