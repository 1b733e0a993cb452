//! Converts the outcome of a call into the function's value, also with `none_on(..)` and
//! `and_then = ..`.

use std::convert::Infallible;
use std::marker::PhantomData;

use bytes::Bytes;

use crate::call::convert::FromServiceError;
use crate::call::endpoint::Call;
use crate::call::{Finish, run, start};
use crate::client::tail::{AsyncResponse, BlockingResponse};
use crate::client::{Body, blocking};
use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::value::{Accept, Value};

/// The conversion of a success into a value, if the client's response is a `C`.
pub(crate) trait Outcome<C> {
    /// The part of an unread success that is kept.
    type Unread: Accept<C>;

    /// The value that the function returns.
    type Value;

    /// Whether the value depends on the body.
    const READS_BODY: bool = true;

    /// The value of an unread success.
    fn from_unread(unread: Self::Unread) -> Self::Value;

    /// The value of a success whose body was read.
    fn decode(response: &mut http::Response<Bytes>) -> Result<Self::Value, DecodeError>;

    /// The value for a status code that `none_on(..)` lists.
    fn none() -> Option<Self::Value> {
        None
    }
}

/// The decoded value, unchanged.
pub(crate) struct Plain<T, V>(PhantomData<(T, V)>);

impl<T: Value<C, V>, C, V> Outcome<C> for Plain<T, V> {
    type Unread = T::Unread;
    type Value = T;

    const READS_BODY: bool = T::READS_BODY;

    #[inline]
    fn from_unread(unread: T::Unread) -> T {
        T::from_unread(unread)
    }

    #[inline]
    fn decode(response: &mut http::Response<Bytes>) -> Result<T, DecodeError> {
        T::decode(response)
    }
}

/// `none_on(..)`: an `Option` of the value of another outcome.
struct Optional<O>(PhantomData<O>);

impl<O: Outcome<C>, C> Outcome<C> for Optional<O> {
    type Unread = O::Unread;
    type Value = Option<O::Value>;

    const READS_BODY: bool = O::READS_BODY;

    #[inline]
    fn from_unread(unread: O::Unread) -> Self::Value {
        Some(O::from_unread(unread))
    }

    /// An empty body and `null` are `None`, as they are for an `Option` that is deserialized from JSON,
    /// unless the value needs no body: `()` is `Some(())` after a 204.
    fn decode(response: &mut http::Response<Bytes>) -> Result<Self::Value, DecodeError> {
        let is_null = matches!(response.body().trim_ascii(), b"" | b"null");
        match O::decode(response) {
            Ok(value) => Ok(Some(value)),
            Err(_) if is_null => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn none() -> Option<Self::Value> {
        Some(None)
    }
}

/// `and_then = ..`: the decoded value and its response, which are passed to the function.
struct Keeping<D, V>(PhantomData<(D, V)>);

/// A decoded value and the response that it was decoded from.
type Kept<D> = (D, ErrorResponse);

impl<D: Value<C, V, Unread = Infallible>, C, V> Outcome<C> for Keeping<D, V> {
    type Unread = Infallible;
    type Value = Kept<D>;

    fn from_unread(unread: Infallible) -> Kept<D> {
        match unread {}
    }

    fn decode(response: &mut http::Response<Bytes>) -> Result<Kept<D>, DecodeError> {
        let kept = response.clone();
        D::decode(response).map(|value| (value, ErrorResponse::new(kept)))
    }
}

/// [`finish`](super::finish) with `none_on(..)`.
#[inline]
pub fn finish_optional<S, R, T, E, C, B, U, K, M, V>(
    tail: R,
    call: &'static Call<S>,
    _: [T; 0],
    _: [E; 0],
) -> Finish<S, Option<T>, E, U, B>
where
    R: AsyncResponse<K, M, Response = C, Body = B>,
    B: Body,
    T: Value<C, V, Unread = U>,
    E: FromServiceError<S>,
{
    start::<Optional<Plain<T, V>>, _, _, _, _, _, _, _>(tail, call)
}

/// [`finish_blocking`](super::finish_blocking) with `none_on(..)`.
///
/// # Errors
/// Returns the service's error, converted into the function's error type.
#[inline]
pub fn finish_optional_blocking<S, R, T, E, C, B, U, K, M, V>(
    tail: R,
    call: &'static Call<S>,
    _: [T; 0],
    _: [E; 0],
) -> Result<Option<T>, E>
where
    R: BlockingResponse<K, M, Response = C, Body = B>,
    B: blocking::Body,
    T: Value<C, V, Unread = U>,
    E: FromServiceError<S>,
{
    run::<Optional<Plain<T, V>>, _, _, _, _, _, _, _>(tail, call)
}

/// The first half of [`finish`](super::finish) with `and_then = ..`.
#[inline]
pub fn finish_kept<S, R, D, C, B, K, M, V>(
    tail: R,
    call: &'static Call<S>,
    _: [D; 0],
) -> Finish<S, Kept<D>, S, Infallible, B>
where
    R: AsyncResponse<K, M, Response = C, Body = B>,
    B: Body,
    D: Value<C, V, Unread = Infallible>,
{
    start::<Keeping<D, V>, _, _, _, _, _, _, _>(tail, call)
}

/// The first half of [`finish_blocking`](super::finish_blocking) with `and_then = ..`.
///
/// # Errors
/// Returns the service's error.
#[inline]
pub fn finish_kept_blocking<S, R, D, C, B, K, M, V>(
    tail: R,
    call: &'static Call<S>,
    _: [D; 0],
) -> Result<Kept<D>, S>
where
    R: BlockingResponse<K, M, Response = C, Body = B>,
    B: blocking::Body,
    D: Value<C, V, Unread = Infallible>,
{
    run::<Keeping<D, V>, _, _, _, _, _, _, _>(tail, call)
}

/// The first half of [`finish`](super::finish) with `none_on(..)` and `and_then = ..`.
#[inline]
pub fn finish_kept_optional<S, R, D, C, B, K, M, V>(
    tail: R,
    call: &'static Call<S>,
    _: [D; 0],
) -> Finish<S, Option<Kept<D>>, S, Infallible, B>
where
    R: AsyncResponse<K, M, Response = C, Body = B>,
    B: Body,
    D: Value<C, V, Unread = Infallible>,
{
    start::<Optional<Keeping<D, V>>, _, _, _, _, _, _, _>(tail, call)
}

/// The first half of [`finish_blocking`](super::finish_blocking) with `none_on(..)` and `and_then = ..`.
///
/// # Errors
/// Returns the service's error.
#[inline]
pub fn finish_kept_optional_blocking<S, R, D, C, B, K, M, V>(
    tail: R,
    call: &'static Call<S>,
    _: [D; 0],
) -> Result<Option<Kept<D>>, S>
where
    R: BlockingResponse<K, M, Response = C, Body = B>,
    B: blocking::Body,
    D: Value<C, V, Unread = Infallible>,
{
    run::<Optional<Keeping<D, V>>, _, _, _, _, _, _, _>(tail, call)
}

/// The second half of a function with `and_then = ..`.
///
/// `function` is a function pointer, so that rustc reports a wrong signature once, at its path.
///
/// # Errors
/// Returns the error of `result` or of `function`, converted into the function's error type.
pub fn and_then<S, D, T, E: FromServiceError<S>>(
    result: Result<Kept<D>, S>,
    call: &'static Call<S>,
    function: fn(D, ErrorResponse) -> Result<T, S>,
    _: [E; 0],
) -> Result<T, E> {
    result.and_then(|kept| apply(kept, call, function)).map_err(E::from_service_error)
}

/// The second half of a function with `none_on(..)` and `and_then = ..`.
///
/// # Errors
/// Returns the error of `result` or of `function`, converted into the function's error type.
pub fn and_then_optional<S, D, T, E: FromServiceError<S>>(
    result: Result<Option<Kept<D>>, S>,
    call: &'static Call<S>,
    function: fn(D, ErrorResponse) -> Result<T, S>,
    _: [E; 0],
) -> Result<Option<T>, E> {
    result
        .and_then(|kept| kept.map(|kept| apply(kept, call, function)).transpose())
        .map_err(E::from_service_error)
}

fn apply<S, D, T>(
    (value, mut response): Kept<D>,
    call: &'static Call<S>,
    function: fn(D, ErrorResponse) -> Result<T, S>,
) -> Result<T, S> {
    response.set_origin(false, &call.endpoint);
    #[cfg(feature = "tracing")]
    let recorded = response.clone();
    let result = function(value, response);
    #[cfg(feature = "tracing")]
    if result.is_err() {
        crate::log::tracing::failed_and_then(&call.endpoint, &recorded);
    }
    result
}
