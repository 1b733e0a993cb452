//! What an HTTP client implements, so that functions that end with its responses can be annotated.

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
