//! How the outcome of a call becomes the function's value: as it is decoded, or with `none_on(..)` and
//! `and_then = ..`.

use std::convert::Infallible;
use std::marker::PhantomData;

use bytes::Bytes;

use crate::call::convert::FromServiceError;
use crate::call::endpoint::Call;
use crate::call::{Finish, run};
use crate::client::tail::{AsyncResponse, BlockingResponse};
use crate::client::{Body, blocking};
use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::value::Value;

/// How a success becomes a value, where the client's response is a `C`.
pub(crate) trait Outcome<C> {
    /// What is kept of a success that is not read.
    type Unread;

    /// The value.
    type Value;

    /// Whether the value depends on the body.
    const READS_BODY: bool = true;

    /// Takes a success before its body is read, or returns it.
    fn accept(response: C) -> Result<Self::Unread, C>;

    /// The value of a success that is not read.
    fn from_unread(unread: Self::Unread) -> Self::Value;

    /// The value of a success whose body arrived.
    fn decode(response: &mut http::Response<Bytes>) -> Result<Self::Value, DecodeError>;

    /// The value for a status that `none_on(..)` lists.
    fn none() -> Option<Self::Value> {
        None
    }
}

/// The value as it is decoded.
pub(crate) struct Plain<T, V>(PhantomData<(T, V)>);

impl<T: Value<C, V>, C, V> Outcome<C> for Plain<T, V> {
    type Unread = T::Unread;
    type Value = T;

    const READS_BODY: bool = T::READS_BODY;

    #[inline]
    fn accept(response: C) -> Result<T::Unread, C> {
        T::accept(response)
    }

    #[inline]
    fn from_unread(unread: T::Unread) -> T {
        T::from_unread(unread)
    }

    #[inline]
    fn decode(response: &mut http::Response<Bytes>) -> Result<T, DecodeError> {
        T::decode(response)
    }
}

/// `none_on(..)`: an `Option` of another outcome.
pub(crate) struct Optional<O>(PhantomData<O>);

impl<O: Outcome<C>, C> Outcome<C> for Optional<O> {
    type Unread = O::Unread;
    type Value = Option<O::Value>;

    const READS_BODY: bool = O::READS_BODY;

    #[inline]
    fn accept(response: C) -> Result<O::Unread, C> {
        O::accept(response)
    }

    #[inline]
    fn from_unread(unread: O::Unread) -> Self::Value {
        Some(O::from_unread(unread))
    }

    /// An empty body and `null` are `None`, as they are for an `Option` that JSON is read into, unless the
    /// value needs no body: after a 204, `()` is `Some(())`.
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

/// `and_then = ..`: the decoded value with its response, until the function has been called.
pub(crate) struct Keeping<D, V>(PhantomData<(D, V)>);

/// A decoded value with the response that it was read from.
type Kept<D> = (D, ErrorResponse);

impl<D: Value<C, V, Unread = Infallible>, C, V> Outcome<C> for Keeping<D, V> {
    type Unread = Infallible;
    type Value = Kept<D>;

    fn accept(response: C) -> Result<Infallible, C> {
        Err(response)
    }

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
    _: PhantomData<T>,
    _: PhantomData<E>,
) -> Finish<S, Option<T>, E, U, B>
where
    R: AsyncResponse<K, M, Response = C, Body = B>,
    B: Body,
    T: Value<C, V, Unread = U>,
    E: FromServiceError<S>,
{
    Finish::new::<Optional<Plain<T, V>>, _, _, _, _>(tail, call)
}

/// [`finish_blocking`](super::finish_blocking) with `none_on(..)`.
///
/// # Errors
/// The service's error, as the function's error type.
#[inline]
pub fn finish_optional_blocking<S, R, T, E, C, B, U, K, M, V>(
    tail: R,
    call: &'static Call<S>,
    _: PhantomData<T>,
    _: PhantomData<E>,
) -> Result<Option<T>, E>
where
    R: BlockingResponse<K, M, Response = C, Body = B>,
    B: blocking::Body,
    T: Value<C, V, Unread = U>,
    E: FromServiceError<S>,
{
    run::<_, Optional<Plain<T, V>>, _, _, _, _, _, _>(tail, call)
}

/// The first half of [`finish`](super::finish) with `and_then = ..`.
#[inline]
pub fn finish_kept<S, R, D, C, B, K, M, V>(
    tail: R,
    call: &'static Call<S>,
    _: PhantomData<D>,
) -> Finish<S, Kept<D>, S, Infallible, B>
where
    R: AsyncResponse<K, M, Response = C, Body = B>,
    B: Body,
    D: Value<C, V, Unread = Infallible>,
{
    Finish::new::<Keeping<D, V>, _, _, _, _>(tail, call)
}

/// The first half of [`finish_blocking`](super::finish_blocking) with `and_then = ..`.
///
/// # Errors
/// The service's error.
#[inline]
pub fn finish_kept_blocking<S, R, D, C, B, K, M, V>(
    tail: R,
    call: &'static Call<S>,
    _: PhantomData<D>,
) -> Result<Kept<D>, S>
where
    R: BlockingResponse<K, M, Response = C, Body = B>,
    B: blocking::Body,
    D: Value<C, V, Unread = Infallible>,
{
    run::<_, Keeping<D, V>, _, _, _, _, _, _>(tail, call)
}

/// The first half of [`finish`](super::finish) with `none_on(..)` and `and_then = ..`.
#[inline]
pub fn finish_kept_optional<S, R, D, C, B, K, M, V>(
    tail: R,
    call: &'static Call<S>,
    _: PhantomData<D>,
) -> Finish<S, Option<Kept<D>>, S, Infallible, B>
where
    R: AsyncResponse<K, M, Response = C, Body = B>,
    B: Body,
    D: Value<C, V, Unread = Infallible>,
{
    Finish::new::<Optional<Keeping<D, V>>, _, _, _, _>(tail, call)
}

/// The first half of [`finish_blocking`](super::finish_blocking) with `none_on(..)` and `and_then = ..`.
///
/// # Errors
/// The service's error.
#[inline]
pub fn finish_kept_optional_blocking<S, R, D, C, B, K, M, V>(
    tail: R,
    call: &'static Call<S>,
    _: PhantomData<D>,
) -> Result<Option<Kept<D>>, S>
where
    R: BlockingResponse<K, M, Response = C, Body = B>,
    B: blocking::Body,
    D: Value<C, V, Unread = Infallible>,
{
    run::<_, Optional<Keeping<D, V>>, _, _, _, _, _, _>(tail, call)
}

/// The second half of a function with `and_then = ..`.
///
/// The function is a pointer, so that each mistake in it is one error at its path.
///
/// # Errors
/// The error of `result`, or of `function`.
pub fn and_then<S, D, T, E: FromServiceError<S>>(
    result: Result<Kept<D>, S>,
    call: &'static Call<S>,
    function: fn(D, ErrorResponse) -> Result<T, S>,
    _: PhantomData<E>,
) -> Result<T, E> {
    result.and_then(|kept| apply(kept, call, function)).map_err(E::from_service_error)
}

/// The same with `none_on(..)`.
///
/// # Errors
/// The error of `result`, or of `function`.
pub fn and_then_optional<S, D, T, E: FromServiceError<S>>(
    result: Result<Option<Kept<D>>, S>,
    call: &'static Call<S>,
    function: fn(D, ErrorResponse) -> Result<T, S>,
    _: PhantomData<E>,
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
