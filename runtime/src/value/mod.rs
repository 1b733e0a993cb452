//! The success types of annotated functions.

pub(crate) mod from_response;
mod json;
pub(crate) mod long_running;
pub(crate) mod media;
pub(crate) mod multi_status;
pub(crate) mod partial_success;
pub(crate) mod result_information;
pub(crate) mod streamed;

use std::convert::Infallible;

use bytes::Bytes;

use crate::error::decode::DecodeError;
use crate::value::from_response::FromResponse;
use crate::value::streamed::Streamed;

/// A response that has been read, as passed to a derived `FromResponse`.
pub type Response = http::Response<Bytes>;

/// The `T` of the function's `Result<T, E>`, if its client's response is an `R`.
///
/// `V` distinguishes the implementations. It is inferred.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from a response",
    label = "unsupported success type",
    note = "a success is read as JSON: add `#[derive(serde::Deserialize)]` to the type, and to those in it; a type parameter needs the bound `serde::de::DeserializeOwned`",
    note = "also possible: `()`, `String`, `Bytes`, `http::Response<T>`, `Streamed<{R}>`; the function of `and_then` must accept the value, not a reference"
)]
pub trait Value<R, V>: Sized {
    /// The part of an unread success that is kept: the client's response, or nothing.
    type Unread: Accept<R>;

    /// Whether the value depends on the body; see [`FromResponse::READS_BODY`].
    const READS_BODY: bool = true;

    /// The value of an unread success.
    fn from_unread(unread: Self::Unread) -> Self;

    /// Decodes a success whose body has been read.
    ///
    /// # Errors
    /// Returns an error, which takes the response, if the body does not contain a `Self`.
    fn decode(response: &mut Response) -> Result<Self, DecodeError>;
}

/// The value is read with [`FromResponse`].
#[derive(Debug)]
pub enum Buffered {}

/// The value is read with [`FromResponse`], and returned with the status and the headers.
#[derive(Debug)]
pub enum WithHead {}

/// The response is returned unread.
#[derive(Debug)]
pub enum Unread {}

/// The unread success of a value type, or nothing if the type reads every success.
pub trait Accept<R>: Sized {
    /// Accepts a success before its body is read.
    ///
    /// # Errors
    /// Returns the response if its body must be read first.
    fn accept(response: R) -> Result<Self, R>;
}

impl<R> Accept<R> for Infallible {
    #[inline]
    fn accept(response: R) -> Result<Self, R> {
        Err(response)
    }
}

impl<R> Accept<R> for Streamed<R> {
    #[inline]
    fn accept(response: R) -> Result<Self, R> {
        Ok(Self(response))
    }
}

#[diagnostic::do_not_recommend]
impl<T: FromResponse, R> Value<R, Buffered> for T {
    type Unread = Infallible;

    const READS_BODY: bool = T::READS_BODY;

    #[inline]
    fn from_unread(unread: Infallible) -> Self {
        match unread {}
    }

    #[inline]
    fn decode(response: &mut Response) -> Result<Self, DecodeError> {
        T::take_from(response)
    }
}

#[diagnostic::do_not_recommend]
impl<T: FromResponse, R> Value<R, WithHead> for http::Response<T> {
    type Unread = Infallible;

    const READS_BODY: bool = T::READS_BODY;

    #[inline]
    fn from_unread(unread: Infallible) -> Self {
        match unread {}
    }

    fn decode(response: &mut Response) -> Result<Self, DecodeError> {
        let (parts, body) = std::mem::take(response).into_parts();
        let value = T::from_response(http::Response::from_parts(parts.clone(), body))?;
        Ok(http::Response::from_parts(parts, value))
    }
}

#[diagnostic::do_not_recommend]
impl<R> Value<R, Unread> for Streamed<R> {
    type Unread = Self;

    fn from_unread(unread: Self) -> Self {
        unread
    }

    /// Never called, because `accept` accepts every success.
    fn decode(response: &mut Response) -> Result<Self, DecodeError> {
        let response = std::mem::take(response);
        Err(DecodeError::new::<Self>(response, "internal error: a streamed response was read"))
    }
}
