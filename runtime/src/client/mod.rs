//! What an HTTP client must say of its responses and errors.

#[cfg(feature = "azure_core")]
mod azure_core;
pub mod blocking;
pub(crate) mod from_impls;
#[cfg(any(feature = "reqwest", feature = "reqwest-0-12", feature = "hyper"))]
mod http_body;
#[cfg(feature = "hyper")]
mod hyper;
#[cfg(feature = "hyper-util")]
mod hyper_util;
#[cfg(any(feature = "reqwest-blocking", feature = "ureq"))]
mod io_read;
#[cfg(any(feature = "reqwest", feature = "reqwest-0-12"))]
mod reqwest;
#[cfg(feature = "reqwest-blocking")]
mod reqwest_blocking;
#[cfg(feature = "ureq")]
mod ureq;

use std::error::Error;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::StatusCode;

use crate::call::endpoint::Endpoint;
use crate::error::response::ErrorResponse;
use crate::error::transport::TransportError;

/// The response of an HTTP client, or a `Result` of one.
///
/// Implemented for [`http::Response`] of in-memory bodies and for the responses of the clients
/// whose features are on. Implement it for a client of your own, together with
/// [`Body`](crate::Body) or [`blocking::Body`](crate::blocking::Body) for its body: functions that
/// return its responses can then be annotated.
///
/// `Via` tells implementations for overlapping types apart; it is inferred. Use `()`.
pub trait ClientResponse<Via = ()>: Sized {
    /// The response: `Self`, or what a `Result` holds.
    type Response;

    /// The body of the response.
    type Body;

    /// The response, or what is left of it in a client's error.
    ///
    /// # Errors
    /// If the client has no response to give.
    fn received(self) -> Result<Self::Response, ClientFailure>;

    /// The status code of the response.
    fn status(response: &Self::Response) -> StatusCode;

    /// The response in the common vocabulary, its body unread.
    fn into_http(response: Self::Response) -> http::Response<Self::Body>;

    /// Hands the response on: whole if its body is in memory, else as it was received.
    ///
    /// What is handed on stays where it is; what is returned is copied, and a response is long.
    #[doc(hidden)]
    #[inline]
    fn hand_on<N: Next<Self::Response>>(self, next: N) -> N::Outcome {
        next.received(self.received())
    }
}

/// Where a response is handed on to.
pub trait Next<R> {
    /// What becomes of it.
    type Outcome;

    /// Takes a response whose body is in memory.
    fn whole(self, response: http::Response<Bytes>) -> Self::Outcome;

    /// Takes a response whose body is to be read, if there is one.
    fn received(self, response: Result<R, ClientFailure>) -> Self::Outcome;
}

/// The body of an async client's response.
///
/// Implemented for [`Bytes`] and for the bodies of the clients; implement it, with
/// [`ClientResponse`](crate::ClientResponse), for a client of your own.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read without blocking",
    note = "implement `acs_endpoint::Body` for the body of a client of your own; in a sync function it is read with `acs_endpoint::blocking::Body`"
)]
pub trait Body: Unpin {
    /// The next bytes; `None` at the end.
    fn poll_chunk(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, BodyError>>>;
}

/// Why a body broke off: the client's own error.
pub type BodyError = Box<dyn Error + Send + Sync>;

/// Takes the bytes once; the body is empty afterwards.
pub(crate) fn take_chunk(body: &mut Bytes) -> Option<Result<Bytes, BodyError>> {
    if body.is_empty() { None } else { Some(Ok(std::mem::take(body))) }
}

impl Body for Bytes {
    fn poll_chunk(&mut self, _cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, BodyError>>> {
        Poll::Ready(take_chunk(self))
    }
}

/// What an async function's tail can be: a response whose body is read without blocking.
///
/// Implemented for every [`ClientResponse`] whose body is a [`Body`](crate::Body).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no response of an async HTTP client",
    label = "the tail of an annotated function is the response of its HTTP client",
    note = "end the body with what the client gave, or a `Result` of it; a future of it needs `.await`",
    note = "to return a value of your own, write `return Ok(value)`",
    note = "a `Result` with an error that is not the client's needs `?`, or `ClientError` for that error"
)]
#[cfg_attr(
    not(feature = "reqwest"),
    diagnostic::on_unimplemented(
        note = "for `reqwest::Response`, enable the feature `reqwest` of acs-endpoint"
    )
)]
#[cfg_attr(
    not(feature = "hyper"),
    diagnostic::on_unimplemented(
        note = "for the responses of hyper, axum and tower, enable the feature `hyper` of acs-endpoint"
    )
)]
#[cfg_attr(
    not(feature = "azure_core"),
    diagnostic::on_unimplemented(
        note = "for the responses of azure_core, enable the feature `azure_core` of acs-endpoint"
    )
)]
pub trait IntoResponse<Via = ()>: ClientResponse<Via, Body: crate::client::Body> {}

#[diagnostic::do_not_recommend]
impl<R, Via> IntoResponse<Via> for R where R: ClientResponse<Via, Body: crate::client::Body> {}

/// An error of an HTTP client.
///
/// [`ServiceError`](derive@crate::ServiceError) makes `?` work for the errors of the clients whose
/// features are on. Implement it for the error of a client of your own to end a body in a `Result`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no error of an HTTP client",
    label = "the tail of an annotated function is the response of its HTTP client, or a `Result` of one",
    note = "end the body with `?`, so that the function's own error type takes this error"
)]
pub trait ClientError {
    /// What is known of the call.
    fn into_failure(self) -> ClientFailure;
}

/// What a client's error tells of a failed call.
#[derive(Debug)]
pub enum ClientFailure {
    /// The service answered: the error holds a status.
    Response(ErrorResponse),
    /// No whole response arrived.
    Transport(TransportError),
}

impl ClientFailure {
    pub(crate) fn at(mut self, endpoint: &'static Endpoint) -> Self {
        match &mut self {
            Self::Response(response) => response.set_origin(false, endpoint),
            Self::Transport(error) => error.set_endpoint(endpoint),
        }
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

/// Tells [`ClientResponse`] implementations apart.
pub mod via {
    /// A `Result` of a response.
    #[derive(Debug)]
    pub struct Fallible<Via>(core::marker::PhantomData<Via>);

    /// An `http::Response` of an `http_body::Body`.
    #[derive(Debug)]
    pub struct HttpBody;

    /// A body that diverges: there is no response.
    #[derive(Debug)]
    pub struct Never;
}

impl<R, E, Via> ClientResponse<via::Fallible<Via>> for Result<R, E>
where
    R: ClientResponse<Via>,
    E: ClientError,
{
    type Response = R::Response;
    type Body = R::Body;

    fn received(self) -> Result<R::Response, ClientFailure> {
        match self {
            Ok(response) => response.received(),
            Err(error) => Err(error.into_failure()),
        }
    }

    fn status(response: &R::Response) -> StatusCode {
        R::status(response)
    }

    fn into_http(response: R::Response) -> http::Response<R::Body> {
        R::into_http(response)
    }

    #[inline]
    fn hand_on<N: Next<R::Response>>(self, next: N) -> N::Outcome {
        match self {
            Ok(response) => response.hand_on(next),
            Err(error) => next.received(Err(error.into_failure())),
        }
    }
}

macro_rules! in_memory {
    ($($body:ty, |$response:ident| $whole:expr;)*) => {$(
        impl ClientResponse for http::Response<$body> {
            type Response = Self;
            type Body = Bytes;

            #[inline]
            fn received(self) -> Result<Self, ClientFailure> {
                Ok(self)
            }

            #[inline]
            fn status(response: &Self) -> StatusCode {
                response.status()
            }

            #[inline]
            fn into_http(response: Self) -> http::Response<Bytes> {
                response.map(Bytes::from)
            }

            #[inline]
            fn hand_on<N: Next<Self>>(self, next: N) -> N::Outcome {
                let $response = self;
                next.whole($whole)
            }
        }
    )*};
}

in_memory! {
    Bytes, |response| response;
    Vec<u8>, |response| response.map(Bytes::from);
    &'static [u8], |response| response.map(Bytes::from);
    &'static str, |response| response.map(Bytes::from);
}

// With the feature it is one of all the `http_body::Body` types.
#[cfg(not(feature = "hyper"))]
in_memory!(String, |response| response.map(Bytes::from););

/// `!`, which has no name of its own yet: the type of a body that diverges.
type NeverType = <fn() -> ! as Output>::Type;

/// Names the return type of a function.
pub trait Output {
    /// The return type.
    type Type;
}

impl<T> Output for fn() -> T {
    type Type = T;
}

impl ClientResponse<via::Never> for NeverType {
    type Response = Self;
    type Body = Bytes;

    fn received(self) -> Result<Self, ClientFailure> {
        self
    }

    fn status(response: &Self) -> StatusCode {
        *response
    }

    fn into_http(response: Self) -> http::Response<Bytes> {
        response
    }
}
