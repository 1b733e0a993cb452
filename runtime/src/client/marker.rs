//! Empty types that distinguish implementations for overlapping types.

/// A [`Tail`](crate::client::tail::Tail) that is a response.
#[derive(Debug)]
pub enum Plain {}

/// A [`Tail`](crate::client::tail::Tail) that is a `Result` with a response.
#[derive(Debug)]
pub enum Fallible {}

/// An `http::Response` with an `http_body::Body`.
#[derive(Debug)]
pub enum HttpBody {}

/// The type of a function body that never returns.
#[derive(Debug)]
pub enum Never {}
