//! The tail of an annotated function: a response, or a `Result` with one.

use crate::client::marker::{Fallible, Plain};
use crate::client::{ClientError, ClientFailure, ClientResponse};

/// A response, or a `Result` with one. All implementations are in this module.
///
/// `K` is [`Plain`] or [`Fallible`]; `M` is the parameter of the response's [`ClientResponse`].
pub trait Tail<K, M>: Sized {
    /// The body of the response.
    type Body;

    /// The response.
    type Response: ClientResponse<M, Body = Self::Body>;

    /// Returns the response.
    ///
    /// # Errors
    /// Returns the client's error, if it returned one.
    fn into_result(self) -> Result<Self::Response, ClientFailure>;
}

#[diagnostic::do_not_recommend]
impl<R: ClientResponse<M>, M> Tail<Plain, M> for R {
    type Body = R::Body;
    type Response = R;

    #[inline]
    fn into_result(self) -> Result<R, ClientFailure> {
        Ok(self)
    }
}

#[diagnostic::do_not_recommend]
impl<R: ClientResponse<M>, E: ClientError, M> Tail<Fallible, M> for Result<R, E> {
    type Body = R::Body;
    type Response = R;

    #[inline]
    fn into_result(self) -> Result<R, ClientFailure> {
        self.map_err(E::into_failure)
    }
}

// `finish` and similar functions have bounds on `AsyncResponse` and `BlockingResponse` only, and name
// their associated types only in the form `Response = C`. Otherwise, rustc would report the associated
// type, without the notes below.

/// The tail of an annotated async function: a response whose body is read without blocking, or a
/// `Result` with such a response.
///
/// It is implemented for every [`ClientResponse`] whose body is a [`Body`](crate::client::Body), and for
/// `Result<R, E>` with such a response and a [`ClientError`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a response from an async HTTP client",
    label = "the body of an annotated function ends with the response of its HTTP client",
    note = "end the body with the client's response, or with a `Result` of it and the client's error; a future needs `.await`, another error `?` or `.map_err(TransportError::no_response)`",
    note = "features of acs-endpoint for clients: `reqwest` (version 0.13), `reqwest-0-12`, `reqwest-middleware`, `hyper`, `hyper-util`, `azure_core`; a custom client needs `client::ClientResponse`, and `client::Body` for its body"
)]
pub trait AsyncResponse<K, M>:
    Tail<
        K,
        M,
        Body: crate::client::Body,
        Response: ClientResponse<M, Body = <Self as Tail<K, M>>::Body>,
    >
{
}

#[diagnostic::do_not_recommend]
impl<R, K, M> AsyncResponse<K, M> for R where R: Tail<K, M, Body: crate::client::Body> {}

/// The tail of an annotated sync function: a response whose body is read by blocking, or a `Result`
/// with such a response.
///
/// It is implemented for every [`ClientResponse`] whose body is a [`Body`](crate::blocking::Body), and for
/// `Result<R, E>` with such a response and a [`ClientError`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a response that a sync function can read",
    label = "the body of an annotated function ends with the response of its HTTP client",
    note = "end the body with the client's response, or with a `Result` of it and the client's error; an async client needs an `async fn`, another error `?` or `.map_err(TransportError::no_response)`",
    note = "features of acs-endpoint for blocking clients: `ureq`, `reqwest-blocking` (version 0.13); a custom client needs `client::ClientResponse`, and `blocking::Body` for its body"
)]
pub trait BlockingResponse<K, M>:
    Tail<
        K,
        M,
        Body: crate::client::blocking::Body,
        Response: ClientResponse<M, Body = <Self as Tail<K, M>>::Body>,
    >
{
}

#[diagnostic::do_not_recommend]
impl<R, K, M> BlockingResponse<K, M> for R where R: Tail<K, M, Body: crate::client::blocking::Body> {}
