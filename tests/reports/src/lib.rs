//! Tests of the events for `tracing` and the reports for `miette`; see the `tests` folder.
