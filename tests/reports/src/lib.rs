//! What `acs-endpoint` tells `tracing` and `miette`; see the `tests` folder.
