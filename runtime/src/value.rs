//! What an annotated function can return for a success.

use bytes::Bytes;

use crate::{DecodeError, FromResponse, Streamed};

/// The `T` of the function's `Result<T, E>`, where its client's response is an `R`.
///
/// `Via` tells the implementations apart; it is inferred.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from a response",
    label = "a success cannot become this type",
    note = "add `#[derive(serde::Deserialize)]` to the type: a success is read as JSON",
    note = "also possible: `()`, `String`, `Bytes`, `http::Response<T>`, `Streamed<{R}>`"
)]
pub trait Value<R, Via>: Sized {
    /// Takes a success before its body is read, or gives it back.
    fn accept(response: R) -> Result<Self, R> {
        Err(response)
    }

    /// Reads a success whose body arrived.
    fn decode(response: http::Response<Bytes>) -> Result<Self, DecodeError>;

    /// The value for a status that `none_on(..)` lists.
    fn absent() -> Option<Self> {
        None
    }
}

/// Read with [`FromResponse`].
#[derive(Debug)]
pub struct Buffered;

/// Read with [`FromResponse`], the status and the headers kept.
#[derive(Debug)]
pub struct WithHead;

/// Handed over unread.
#[derive(Debug)]
pub struct Unread;

/// Possibly absent.
#[derive(Debug)]
pub struct Maybe<Via>(core::marker::PhantomData<Via>);

#[diagnostic::do_not_recommend]
impl<T: FromResponse, R> Value<R, Buffered> for T {
    #[inline]
    fn decode(response: http::Response<Bytes>) -> Result<Self, DecodeError> {
        T::from_response(response)
    }
}

#[diagnostic::do_not_recommend]
impl<T: FromResponse, R> Value<R, WithHead> for http::Response<T> {
    fn decode(response: http::Response<Bytes>) -> Result<Self, DecodeError> {
        let (parts, body) = response.into_parts();
        let value = T::from_response(http::Response::from_parts(parts.clone(), body))?;
        Ok(http::Response::from_parts(parts, value))
    }
}

#[diagnostic::do_not_recommend]
impl<R> Value<R, Unread> for Streamed<R> {
    fn accept(response: R) -> Result<Self, R> {
        Ok(Streamed(response))
    }

    /// Not reached: `accept` takes every success.
    fn decode(response: http::Response<Bytes>) -> Result<Self, DecodeError> {
        Err(DecodeError::new::<Self>(response, "the response was read before it was handed over"))
    }
}

/// The value of a function with `none_on(..)`, until it is an `Option`.
#[derive(Debug)]
pub struct Optional<T>(Option<T>);

impl<T> Optional<T> {
    /// The function's value.
    #[inline]
    pub fn into_option(self) -> Option<T> {
        self.0
    }
}

#[diagnostic::do_not_recommend]
impl<T: Value<R, Via>, R, Via> Value<R, Maybe<Via>> for Optional<T> {
    fn accept(response: R) -> Result<Self, R> {
        T::accept(response).map(|value| Self(Some(value)))
    }

    /// An empty body and `null` are `None`, as they are for an `Option` that JSON is read into.
    fn decode(response: http::Response<Bytes>) -> Result<Self, DecodeError> {
        if matches!(response.body().trim_ascii(), b"" | b"null") {
            return Ok(Self(None));
        }
        T::decode(response).map(|value| Self(Some(value)))
    }

    fn absent() -> Option<Self> {
        Some(Self(None))
    }
}
