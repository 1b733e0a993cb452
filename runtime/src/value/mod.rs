//! What an annotated function can return for a success.

pub(crate) mod from_response;
mod json;
pub(crate) mod media;
pub(crate) mod multi_status;
pub(crate) mod streamed;

use bytes::Bytes;

use crate::call::Holds;
use crate::call::api::Api;
use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::value::from_response::FromResponse;
use crate::value::streamed::Streamed;

/// The `T` of the function's `Result<T, E>`, where its client's response is an `R`.
///
/// `Via` tells the implementations apart; it is inferred.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from a response",
    label = "a success cannot become this type",
    note = "a success is read as JSON: add `#[derive(serde::Deserialize)]` to the type, and to those in it",
    note = "a type parameter needs the bound `serde::de::DeserializeOwned`",
    note = "also possible: `()`, `String`, `Bytes`, `http::Response<T>`, `Streamed<{R}>`"
)]
pub trait Value<R, Via>: Sized {
    /// Whether it takes a success before its body is read.
    const UNREAD: bool = false;

    /// Takes a success before its body is read, or gives it back.
    fn accept(response: R) -> Result<Self, R> {
        Err(response)
    }

    /// Reads a success whose body arrived; an error takes the response.
    fn decode(response: &mut http::Response<Bytes>) -> Result<Self, DecodeError>;

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

/// The kinds that are read whole before they are handed over, so that they can be checked.
pub trait WholeBody {}

impl WholeBody for Buffered {}
impl WholeBody for WithHead {}

/// Not checked yet.
#[derive(Debug)]
pub struct Unchecked<Via>(core::marker::PhantomData<Via>);

/// Possibly absent.
#[derive(Debug)]
pub struct Maybe<Via>(core::marker::PhantomData<Via>);

#[diagnostic::do_not_recommend]
impl<T: FromResponse, R> Value<R, Buffered> for T {
    #[inline]
    fn decode(response: &mut http::Response<Bytes>) -> Result<Self, DecodeError> {
        T::take_from(response)
    }
}

#[diagnostic::do_not_recommend]
impl<T: FromResponse, R> Value<R, WithHead> for http::Response<T> {
    fn decode(response: &mut http::Response<Bytes>) -> Result<Self, DecodeError> {
        let (parts, body) = std::mem::take(response).into_parts();
        let value = T::from_response(http::Response::from_parts(parts.clone(), body))?;
        Ok(http::Response::from_parts(parts, value))
    }
}

#[diagnostic::do_not_recommend]
impl<R> Value<R, Unread> for Streamed<R> {
    const UNREAD: bool = true;

    fn accept(response: R) -> Result<Self, R> {
        Ok(Streamed(response))
    }

    /// Not reached: `accept` takes every success.
    fn decode(response: &mut http::Response<Bytes>) -> Result<Self, DecodeError> {
        let response = std::mem::take(response);
        Err(DecodeError::new::<Self>(response, "the response was read before it was handed over"))
    }
}

/// The value of a function with `none_on(..)`, until it is an `Option`.
#[derive(Debug)]
pub struct Optional<T>(Option<T>);

#[diagnostic::do_not_recommend]
impl<T: Value<R, Via>, R, Via> Value<R, Maybe<Via>> for Optional<T> {
    const UNREAD: bool = T::UNREAD;

    fn accept(response: R) -> Result<Self, R> {
        T::accept(response).map(|value| Self(Some(value)))
    }

    /// An empty body and `null` are `None`, as they are for an `Option` that JSON is read into, unless
    /// the value can do without a body: `()` after a 204 is there.
    fn decode(response: &mut http::Response<Bytes>) -> Result<Self, DecodeError> {
        let is_null = matches!(response.body().trim_ascii(), b"" | b"null");
        match T::decode(response) {
            Ok(value) => Ok(Self(Some(value))),
            Err(_) if is_null => Ok(Self(None)),
            Err(error) => Err(error),
        }
    }

    fn absent() -> Option<Self> {
        Some(Self(None))
    }
}

/// The value of a function with `check = ..`, until it is checked, with the response it came in.
#[derive(Debug)]
pub struct Checked<T> {
    value: T,
    response: ErrorResponse,
}

#[diagnostic::do_not_recommend]
impl<T: Value<R, Via>, R, Via: WholeBody> Value<R, Unchecked<Via>> for Checked<T> {
    fn decode(response: &mut http::Response<Bytes>) -> Result<Self, DecodeError> {
        let kept = response.clone();
        T::decode(response).map(|value| Self { value, response: ErrorResponse::new(kept) })
    }
}

impl<T> Checked<T> {
    fn check<S, E: Holds<S>>(
        self,
        api: &'static Api<S>,
        check: impl FnOnce(&T, ErrorResponse) -> Result<(), S>,
    ) -> Result<T, E> {
        let Self { value, mut response } = self;
        response.set_origin(false, &api.endpoint);
        #[cfg(feature = "tracing")]
        let kept = response.clone();
        match check(&value, response) {
            Ok(()) => Ok(value),
            Err(error) => {
                #[cfg(feature = "tracing")]
                crate::log::tracing::failed_check(&api.endpoint, &kept);
                Err(E::hold(error))
            }
        }
    }
}

/// The outcome of a function with `none_on(..)`.
///
/// # Errors
/// The error of `result`.
#[inline]
pub fn optional<T, E>(result: Result<Optional<T>, E>) -> Result<Option<T>, E> {
    result.map(|Optional(value)| value)
}

/// The outcome of a function with `check = ..`.
///
/// # Errors
/// The error of `result`, or of the check.
pub fn checked<T, S, E: Holds<S>>(
    result: Result<Checked<T>, E>,
    api: &'static Api<S>,
    check: impl FnOnce(&T, ErrorResponse) -> Result<(), S>,
) -> Result<T, E> {
    result?.check(api, check)
}

/// The outcome of a function with both.
///
/// # Errors
/// The error of `result`, or of the check.
pub fn checked_optional<T, S, E: Holds<S>>(
    result: Result<Optional<Checked<T>>, E>,
    api: &'static Api<S>,
    check: impl FnOnce(&T, ErrorResponse) -> Result<(), S>,
) -> Result<Option<T>, E> {
    optional(result)?.map(|value| value.check(api, check)).transpose()
}
