//! Tests each client in each shape of function with each kind of response. The tests are generated from
//! one table, so that no combination is missing.
#![allow(clippy::unwrap_used, reason = "shared test code")]

mod async_clients;
mod blocking_clients;
mod blocking_shapes;
mod get;
mod mocks;
mod not_built;
mod question_mark;
mod responses;
mod secrets;
mod shapes;
mod streamed;
mod without_body;
