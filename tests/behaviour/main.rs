//! The behaviour of annotated functions and derived errors, tested only through the public API.
//!
//! Most tests pass an annotated function a response that is in memory; those of `over_http` get real ones
//! from the local service of the examples.

#![cfg(test)]

mod bodies;
mod checks;
mod custom_client;
mod decode_errors;
mod derive;
mod error_types;
mod futures;
mod logs;
mod multi_status;
mod none_on;
mod nothing_lost;
mod over_http;
mod placements;
mod retry;
mod statuses;
mod support;
mod tables;
mod values;
mod variants;
