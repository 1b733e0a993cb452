//! Each client, in each shape of function, with each kind of answer: one table, so that no pair is
//! missing.
#![allow(clippy::unwrap_used, reason = "what the tests share is a part of them")]

mod async_clients;
mod blocking_clients;
mod blocking_shapes;
mod get;
mod question_mark;
mod responses;
mod shapes;
mod streamed;
