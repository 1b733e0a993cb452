//! The traits of HTTP clients. Annotated functions can end with the response of any client that implements
//! them.
//!
//! You need this module only to support a custom client. The clients that have a feature already implement
//! the traits. No feature is needed for an `http::Response` with bytes or a string in memory, or with any
//! `http_body::Body` (hyper, axum, tower, tonic).
//!
//! For a custom client, implement
//!
//! * [`ClientResponse`] for its response, which returns the status code and converts the response into the
//!   type of the `http` crate;
//! * [`Body`] for the body, or [`blocking::Body`] if reading it blocks, which returns chunks until the
//!   end;
//! * [`ClientError`] for its error, if functions end with a `Result` that contains the response.
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
//! fn request(question: &str) -> Result<Reply, PortError> {
//!     match question {
//!         "" => Err(PortError::Closed),
//!         "?" => Err(PortError::Reset),
//!         _ => Ok(Reply { code: http::StatusCode::OK, lines: Lines(vec!["42"]) }),
//!     }
//! }
//!
//! #[acs_endpoint(service = "sms")]
//! fn calculate(question: &str) -> Result<u8, SmsError> {
//!     request(question)
//! }
//!
//! assert_eq!(calculate("6 * 7").unwrap(), 42);
//! assert!(matches!(calculate(""), Err(SmsError::Transport(_))));
//! ```
//!
//! A foreign error type for which you cannot implement [`ClientError`] does not need a newtype.
//! [`TransportError`], [`ErrorResponse`] and [`ClientFailure`] implement [`ClientError`], so you can convert
//! the error with `.map_err(..)`:
//!
//! ```
//! # use acs_endpoint::{SmsError, TransportError, acs_endpoint};
//! # type BoxError = Box<dyn std::error::Error + Send + Sync>;
//! # /// Returns the same types as a tower service.
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
//! # Clients that return statuses as errors
//! If a client's error contains a status code, the function returns an error, even if `success(..)`
//! lists the status code: the body is lost, so there is no value. If `none_on(..)` lists it, the
//! function returns `Ok(None)`, which needs no body. Configure the client to return every status as a
//! response, for example ureq with `http_status_as_error(false)`.

#[cfg(feature = "azure_core")]
mod azure_core;
pub mod blocking;
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
#[cfg(any(feature = "reqwest", feature = "reqwest-0-12", feature = "ureq"))]
mod scheme;
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
/// It is implemented for [`http::Response`] with an in-memory body or with any `http_body::Body`, and
/// for the responses of the clients whose features are enabled. Implement it for the response of a
/// custom client, together with [`Body`] or [`blocking::Body`] for its body. Functions that end with
/// the response, or with a `Result` of it and a [`ClientError`], can then be annotated. See the
/// [module](crate::client) for an example.
///
/// `M` distinguishes implementations for overlapping types. It is inferred; use the default in an impl.
pub trait ClientResponse<M = ()>: Sized {
    /// The body of the response.
    type Body;

    /// Returns the status code of the response.
    fn status(&self) -> StatusCode;

    /// Converts the response into the type of the `http` crate, without reading its body.
    fn into_http(self) -> http::Response<Self::Body>;
}

/// The body of an async client's response.
///
/// It is implemented for [`Bytes`], for every `http_body::Body` in an [`http::Response`], and for the
/// bodies of the clients whose features are enabled. Implement it for the body of a custom async
/// client.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read without blocking",
    note = "the body of a custom client needs `acs_endpoint::client::Body`, or in a sync function `acs_endpoint::blocking::Body`"
)]
pub trait Body: Unpin {
    /// Polls for the next bytes of the body. Returns `None` at the end of the body, and the client's
    /// error if the body cannot be read to its end.
    fn poll_chunk(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, BodyError>>>;
}

/// The client's error for a body that could not be read to its end.
pub type BodyError = Box<dyn Error + Send + Sync>;

/// An error of an HTTP client.
///
/// It is implemented for the errors of the clients whose features are enabled. For these,
/// [`ServiceError`](derive@crate::ServiceError) also implements the conversion for `?`. Implement it for the
/// error of a custom client, so that functions can end with a `Result` that contains the client's
/// response.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an error of an HTTP client",
    label = "no `ClientError`",
    note = "use `?`, so that the function's error type is created from this error, or `.map_err(TransportError::no_response)`"
)]
pub trait ClientError {
    /// Converts the error into the facts about the failed call.
    fn into_failure(self) -> ClientFailure;
}

/// The facts that a client's error reports about a failed call.
#[derive(Debug)]
#[non_exhaustive]
pub enum ClientFailure {
    /// A response arrived, of which the error contains at least the status code.
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
