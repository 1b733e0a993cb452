//! Types that distinguish implementations for overlapping types. None of them has a value.

/// A [`Tail`](crate::client::tail::Tail) that is a response.
#[derive(Debug)]
pub enum Plain {}

/// A [`Tail`](crate::client::tail::Tail) that is a `Result` of a response.
#[derive(Debug)]
pub enum Fallible {}

/// An `http::Response` of an `http_body::Body`.
#[derive(Debug)]
pub enum HttpBody {}

/// The type of a body that diverges: there is no response.
#[derive(Debug)]
pub enum Never {}
