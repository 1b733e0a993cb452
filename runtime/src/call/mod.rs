//! The part of an annotated function after its tail: converts the client's response into the function's
//! `Result`.
//!
//! # The steps of a call
//! 1. The attribute emits `finish(tail, call, ..)`. The [`Tail`] is a response
//!    or a `Result` with a response.
//! 2. A client error becomes a [`ClientFailure`].
//! 3. [`Endpoint::meaning`](endpoint::Endpoint) classifies the status code of a response: it is a
//!    success, `None`, or an error for this function. A `Streamed` success is returned unread.
//! 4. Every other response becomes an `http::Response`, whose body is read to its end or to its limit
//!    ([`mod@read`]): asynchronously by [`Finish`], or blocking by [`finish_blocking`].
//! 5. [`convert`] turns the result into the value or the service's error. Here a 404 becomes `NotFound`,
//!    through the service's own `from_response`, which [`Call`] stores.
//!
//! `none_on` and `and_then` change the last step only ([`outcome`]).
//!
//! [`convert`]: convert::convert

pub(crate) mod convert;
pub(crate) mod endpoint;
pub(crate) mod ok;
pub(crate) mod outcome;
pub(crate) mod read;

use std::future::Future;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http::response::Parts;

use crate::call::convert::{FromServiceError, convert, convert_failure};
use crate::call::endpoint::{Call, Endpoint, Meaning};
use crate::call::outcome::{Outcome, Plain};
use crate::call::read::{Buffer, ReadEnd, poll_to_end, read};
use crate::client::tail::{AsyncResponse, BlockingResponse, Tail};
use crate::client::{Body, ClientFailure, ClientResponse, blocking};
use crate::value::{Accept, Value};

/// Finishes an async function.
///
/// The two empty arrays only name the success type and the error type: rustc reports a wrong type there.
#[inline]
pub fn finish<S, R, T, E, C, B, U, K, M, V>(
    tail: R,
    call: &'static Call<S>,
    _: [T; 0],
    _: [E; 0],
) -> Finish<S, T, E, U, B>
where
    R: AsyncResponse<K, M, Response = C, Body = B>,
    B: Body,
    T: Value<C, V, Unread = U>,
    E: FromServiceError<S>,
{
    start::<Plain<T, V>, _, _, _, _, _, _, _>(tail, call)
}

/// Finishes a sync function.
///
/// # Errors
/// Returns the service's error, converted into the function's error type.
#[inline]
pub fn finish_blocking<S, R, T, E, C, B, U, K, M, V>(
    tail: R,
    call: &'static Call<S>,
    _: [T; 0],
    _: [E; 0],
) -> Result<T, E>
where
    R: BlockingResponse<K, M, Response = C, Body = B>,
    B: blocking::Body,
    T: Value<C, V, Unread = U>,
    E: FromServiceError<S>,
{
    run::<Plain<T, V>, _, _, _, _, _, _, _>(tail, call)
}

/// [`finish_blocking`], with the outcome `O`.
#[inline]
pub(crate) fn run<O, S, R, E, C, B, K, M>(tail: R, call: &'static Call<S>) -> Result<O::Value, E>
where
    O: Outcome<C>,
    R: Tail<K, M, Response = C, Body = B>,
    C: ClientResponse<M, Body = B>,
    B: blocking::Body,
    E: FromServiceError<S>,
{
    let response = match tail.into_result() {
        Ok(response) => response,
        Err(failure) => {
            return convert_failure::<S, O, C>(failure, call).map_err(E::from_service_error);
        }
    };
    let meaning = call.endpoint.meaning(response.status().as_u16());
    let response = match accept::<O::Unread, C>(response, meaning) {
        Ok(unread) => return Ok(O::from_unread(unread)),
        Err(response) => response,
    };
    // `end` is an output parameter: as a second return value, it would cause two more copies of the
    // response, which is large.
    let mut end = ReadEnd::Complete;
    let limit = call.endpoint.limit(meaning);
    let response = response.into_http().map(|body| read(body, limit, &mut end));
    convert::<S, O, C>(response, meaning, end, call).map_err(E::from_service_error)
}

#[inline]
fn accept<U: Accept<C>, C>(response: C, meaning: Meaning) -> Result<U, C> {
    if meaning == Meaning::Success { U::accept(response) } else { Err(response) }
}

/// The future of an annotated async function after its tail.
///
/// While it waits, it stores the response and its body, never a `T` or an `E`, so it is `Send` and `Sync`
/// exactly when the response and the body are. The conversion is a function pointer: polling then has no
/// bounds that the compiler would have to prove for each annotated function.
#[must_use = "futures do nothing unless polled"]
pub struct Finish<S: 'static, T, E, U, B> {
    state: State<U, B>,
    call: &'static Call<S>,
    conclude: fn(Received<U>, &'static Call<S>) -> Result<T, E>,
}

enum State<U, B> {
    Reading { head: Parts, body: B, buffer: Buffer, meaning: Meaning },
    Failed(ClientFailure),
    Unread(U),
    Done,
}

/// The input of the conversion.
enum Received<U> {
    Response(http::Response<Bytes>, Meaning, ReadEnd),
    Failed(ClientFailure),
    Unread(U),
}

/// [`finish`], with the outcome `O`.
#[inline]
pub(crate) fn start<O, S, R, E, C, B, K, M>(
    tail: R,
    call: &'static Call<S>,
) -> Finish<S, O::Value, E, O::Unread, B>
where
    O: Outcome<C>,
    R: Tail<K, M, Response = C, Body = B>,
    C: ClientResponse<M, Body = B>,
    E: FromServiceError<S>,
{
    let state = State::begin::<R, C, K, M>(tail, &call.endpoint);
    Finish { state, call, conclude: conclude::<S, O, E, C> }
}

impl<U, B> State<U, B> {
    /// Does not depend on the value type, so it is compiled once for functions that return different types.
    #[inline]
    fn begin<R, C, K, M>(tail: R, endpoint: &Endpoint) -> Self
    where
        U: Accept<C>,
        R: Tail<K, M, Response = C, Body = B>,
        C: ClientResponse<M, Body = B>,
    {
        let response = match tail.into_result() {
            Ok(response) => response,
            Err(failure) => return Self::Failed(failure),
        };
        let meaning = endpoint.meaning(response.status().as_u16());
        match accept::<U, C>(response, meaning) {
            Ok(unread) => Self::Unread(unread),
            Err(response) => {
                let (head, body) = response.into_http().into_parts();
                Self::Reading { head, body, buffer: Buffer::new(endpoint.limit(meaning)), meaning }
            }
        }
    }
}

fn conclude<S, O, E, C>(
    received: Received<O::Unread>,
    call: &'static Call<S>,
) -> Result<O::Value, E>
where
    O: Outcome<C>,
    E: FromServiceError<S>,
{
    let result = match received {
        Received::Response(response, meaning, end) => {
            convert::<S, O, C>(response, meaning, end, call)
        }
        Received::Failed(failure) => convert_failure::<S, O, C>(failure, call),
        Received::Unread(unread) => Ok(O::from_unread(unread)),
    };
    result.map_err(E::from_service_error)
}

// Nothing in it is pinned: a [`Body`] is `Unpin`, and the rest is moved out.
impl<S, T, E, U, B> Unpin for Finish<S, T, E, U, B> {}

// After a panic in the body or in the conversion, the future is not polled again.
impl<S, T, E, U, B> UnwindSafe for Finish<S, T, E, U, B> {}
impl<S, T, E, U, B> RefUnwindSafe for Finish<S, T, E, U, B> {}

impl<S, T, E, U, B: Body> Future for Finish<S, T, E, U, B> {
    type Output = Result<T, E>;

    #[inline]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let Self { state, call, conclude } = &mut *self;
        let end = match state {
            State::Reading { body, buffer, .. } => Some(ready!(poll_to_end(body, buffer, cx))),
            _ => None,
        };
        let received = match (std::mem::replace(state, State::Done), end) {
            (State::Reading { head, mut buffer, meaning, .. }, Some(end)) => {
                let response = http::Response::from_parts(head, buffer.take());
                Received::Response(response, meaning, end)
            }
            (State::Failed(failure), _) => Received::Failed(failure),
            (State::Unread(unread), _) => Received::Unread(unread),
            _ => polled_again(),
        };
        Poll::Ready(conclude(received, call))
    }
}

/// Panics, as the future of an `async fn` does.
#[cold]
#[track_caller]
fn polled_again() -> ! {
    panic!("the future of an annotated function was polled after it was ready")
}
