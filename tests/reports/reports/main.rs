//! The events of the feature `tracing`, and the reports of the feature `miette`.

#![cfg(test)]

mod calls;
mod diagnostics;
mod events;
mod subscriber;
