//! What annotated functions and derived errors do, seen through the public API alone.
//!
//! Most tests give an annotated function a response that is in memory; `over_http` asks the local
//! service of the examples for real ones.

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
