//! The text in logs: one line, with limited length and without secrets.

pub(crate) mod cause;
pub(crate) mod display;
pub(crate) mod headers;
pub(crate) mod miette;
pub(crate) mod redact;
#[cfg(feature = "tracing")]
pub(crate) mod tracing;
