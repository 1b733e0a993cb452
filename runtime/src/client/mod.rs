//! For authors of HTTP clients: what a client implements, so that functions that end with its responses can be
//! annotated. Callers of annotated functions need nothing of it.
//!
//! The clients that have a feature implement it already; so do `http::Response`s of bytes and strings in
//! memory, and of every `http_body::Body` (hyper, axum, tower, tonic), without a feature. Of another client,
//! implement
//!
//! * [`ClientResponse`] for its response: the status, and the response as the `http` crate's type;
//! * [`Body`] for the body, or [`blocking::Body`] if it is read by blocking: chunks until the end;
//! * [`ClientError`] for its error, if functions should end with a `Result` of the response.
//!
//! ```
//! use acs_endpoint::client::{BodyError, ClientError, ClientFailure, ClientResponse, blocking};
//! use acs_endpoint::{SmsError, TransportError, acs_endpoint};
//! use bytes::Bytes;
//!
//! /// The response of a client that reads lines from a serial port.
//! struct Reply { code: http::StatusCode, lines: Lines }
//!
//! struct Lines(Vec<&'static str>);
//!
//! impl ClientResponse for Reply {
//!     type Body = Lines;
//!
//!     fn status(&self) -> http::StatusCode {
//!         self.code
//!     }
//!
//!     fn into_http(self) -> http::Response<Lines> {
//!         let mut response = http::Response::new(self.lines);
//!         *response.status_mut() = self.code;
//!         response
//!     }
//! }
//!
//! impl blocking::Body for Lines {
//!     fn next_chunk(&mut self) -> Option<Result<Bytes, BodyError>> {
//!         self.0.pop().map(|line| Ok(line.into()))
//!     }
//! }
//!
//! #[derive(Debug)]
//! enum PortError { Closed, Reset }
//!
//! impl ClientError for PortError {
//!     fn into_failure(self) -> ClientFailure {
//!         ClientFailure::Transport(match self {
//!             Self::Closed => TransportError::not_sent("the port is closed"),
//!             Self::Reset => TransportError::no_response("the port was reset"),
//!         })
//!     }
//! }
//!
//! fn ask(question: &str) -> Result<Reply, PortError> {
//!     match question {
//!         "" => Err(PortError::Closed),
//!         "?" => Err(PortError::Reset),
//!         _ => Ok(Reply { code: http::StatusCode::OK, lines: Lines(vec!["42"]) }),
//!     }
//! }
//!
//! #[acs_endpoint(service = "sms")]
//! fn answer(question: &str) -> Result<u8, SmsError> {
//!     ask(question)
//! }
//!
//! assert_eq!(answer("6 * 7").unwrap(), 42);
//! assert!(matches!(answer(""), Err(SmsError::Transport(_))));
//! ```
//!
//! An error that is not yours to implement a trait for needs no newtype: [`TransportError`]'s constructors, an
//! [`ErrorResponse`] and [`ClientFailure`] are client errors themselves, so `.map_err(..)` is enough:
//!
//! ```
//! # use acs_endpoint::{SmsError, TransportError, acs_endpoint};
//! # type BoxError = Box<dyn std::error::Error + Send + Sync>;
//! # /// As a tower service ends.
//! # async fn call() -> Result<http::Response<&'static str>, BoxError> {
//! #     Err("refused".into())
//! # }
//! # async fn timeout<T>(future: impl Future<Output = T>) -> Result<T, std::fmt::Error> { Ok(future.await) }
//! #[acs_endpoint(service = "sms")]
//! async fn send() -> Result<(), SmsError> {
//!     match timeout(call()).await {
//!         // `tower::BoxError`
//!         Ok(result) => result.map_err(TransportError::no_response),
//!         // `tokio::time::error::Elapsed`
//!         Err(elapsed) => Err(TransportError::no_response(elapsed)),
//!     }
//! }
//! ```
//!
//! A client's error that contains a status is an error, also if `success(..)` lists the status: the body that
//! would become the value is gone. `none_on(..)` makes it `Ok(None)`, which needs no body. Let the client
//! return every status as a response, such as ureq with `http_status_as_error(false)`.

#[cfg(feature = "azure_core")]
mod azure_core;
pub mod blocking;
mod causes;
pub(crate) mod from_impls;
mod http_body;
#[cfg(feature = "hyper")]
mod hyper;
#[cfg(feature = "hyper-util")]
mod hyper_util;
mod in_memory;
#[cfg(any(feature = "reqwest-blocking", feature = "ureq"))]
mod io_read;
pub(crate) mod marker;
#[cfg(any(feature = "reqwest", feature = "reqwest-0-12"))]
mod reqwest;
#[cfg(all(feature = "reqwest-blocking", not(target_family = "wasm")))]
mod reqwest_blocking;
#[cfg(feature = "reqwest-middleware")]
mod reqwest_middleware;
pub(crate) mod tail;
#[cfg(feature = "ureq")]
mod ureq;

use std::error::Error;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::StatusCode;

pub use crate::client::tail::AsyncResponse;
use crate::error::response::ErrorResponse;
use crate::error::transport::TransportError;

/// The response of an HTTP client.
///
/// Implemented for [`http::Response`] of in-memory bodies and of every `http_body::Body`, and for the
/// responses of the clients whose features are enabled. Implement it for the response of a custom
/// client, together with [`Body`] or [`blocking::Body`] for its body: functions that end with the
/// response, or with a `Result` of it and a [`ClientError`], can then be annotated.
///
/// `M` distinguishes implementations for overlapping types; it is inferred. Use the default.
pub trait ClientResponse<M = ()>: Sized {
    /// The body of the response.
    type Body;

    /// The status code of the response.
    fn status(&self) -> StatusCode;

    /// The response as the `http` crate's type, its body unread.
    fn into_http(self) -> http::Response<Self::Body>;
}

/// The body of an async client's response.
///
/// Implemented for [`Bytes`], for every `http_body::Body` in an [`http::Response`], and for the bodies of
/// the clients whose features are enabled.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read without blocking",
    note = "the body of a custom client needs `acs_endpoint::client::Body`, or in a sync function `acs_endpoint::blocking::Body`"
)]
pub trait Body: Unpin {
    /// The next bytes; `None` at the end.
    fn poll_chunk(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, BodyError>>>;
}

/// The client's own error for a body that could not be read to its end.
pub type BodyError = Box<dyn Error + Send + Sync>;

/// An error of an HTTP client.
///
/// [`ServiceError`](derive@crate::ServiceError) makes `?` work for the errors of the clients whose
/// features are enabled. Implement it for the error of a custom client, so that a function can end
/// with a `Result` of its response.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an error of an HTTP client",
    label = "no `ClientError`",
    note = "use `?`, so that the function's error type is created from this error, or `.map_err(TransportError::no_response)`"
)]
pub trait ClientError {
    /// What is known about the failed call.
    fn into_failure(self) -> ClientFailure;
}

/// What a client's error reports about a failed call.
#[derive(Debug)]
#[non_exhaustive]
pub enum ClientFailure {
    /// The error contains the status of a response.
    Response(ErrorResponse),
    /// No complete response arrived.
    Transport(TransportError),
}

impl ClientError for ClientFailure {
    fn into_failure(self) -> ClientFailure {
        self
    }
}

impl ClientError for TransportError {
    fn into_failure(self) -> ClientFailure {
        ClientFailure::Transport(self)
    }
}

impl ClientError for ErrorResponse {
    fn into_failure(self) -> ClientFailure {
        ClientFailure::Response(self)
    }
}
