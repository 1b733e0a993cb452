//! What an annotated function does with its tail: check the status, read the body, conclude.

pub(crate) mod api;
pub(crate) mod convert;
pub(crate) mod endpoint;
pub(crate) mod read;

use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http::response::Parts;

use crate::call::api::Api;
use crate::call::convert::{conclude, decoded, unsuccessful};
use crate::call::endpoint::Class;
use crate::call::read::{Buffer, End, MAX_ERROR_BODY};
use crate::client::{Body, ClientFailure, IntoResponse, Next};
use crate::client::{ClientResponse, blocking};
use crate::value::Value;

/// The error type of an annotated function: what its service's error can become.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot hold `{S}`, the error of this function's service",
    label = "no `From<{S}>`",
    note = "return `Result<_, {S}>`, or implement `From<{S}>` for the error type"
)]
pub trait Holds<S> {
    /// The function's error.
    fn hold(error: S) -> Self;
}

#[diagnostic::do_not_recommend]
impl<E: From<S>, S> Holds<S> for E {
    #[inline]
    fn hold(error: S) -> Self {
        E::from(error)
    }
}

/// Concludes an async function.
#[inline]
pub fn finish<S, R, T, E, C, B, RVia, TVia>(tail: R, api: &'static Api<S>) -> Finish<S, T, E, B>
where
    R: IntoResponse<RVia, Response = C, Body = B>,
    B: Body,
    T: Value<C, TVia>,
    E: Holds<S>,
{
    let state = match start::<S, R, T, _, _>(tail, api) {
        Start::Done(result) => State::Done(Some(result.map_err(E::hold))),
        Start::Read(response, class) => {
            let (head, body) = response.into_parts();
            State::Reading { head: Some(head), body, buffer: Buffer::new(bound(class, api)), class }
        }
    };
    Finish { state, api, conclude: concluded::<S, T, E, C, TVia> }
}

fn concluded<S, T, E, R, Via>(
    response: http::Response<Bytes>,
    class: Class,
    end: End,
    api: &'static Api<S>,
) -> Result<T, E>
where
    T: Value<R, Via>,
    E: Holds<S>,
{
    conclude(response, class, end, api).map_err(E::hold)
}

/// Concludes a sync function.
///
/// # Errors
/// The service's error, as the function holds it.
#[inline]
pub fn finish_blocking<S, R, T, E, C, B, RVia, TVia>(tail: R, api: &'static Api<S>) -> Result<T, E>
where
    R: blocking::IntoResponse<RVia, Response = C, Body = B>,
    T: Value<C, TVia>,
    E: Holds<S>,
{
    let result = match start::<S, R, T, _, _>(tail, api) {
        Start::Done(result) => result,
        Start::Read(response, class) => {
            let (response, end) = read_blocking(response, bound(class, api));
            conclude(response, class, end, api)
        }
    };
    result.map_err(E::hold)
}

#[inline(never)]
fn read_blocking<B: blocking::Body>(
    response: http::Response<B>,
    bound: usize,
) -> (http::Response<Bytes>, End) {
    let (head, mut body) = response.into_parts();
    let mut buffer = Buffer::new(bound);
    loop {
        if let Some(end) = buffer.push(body.next_chunk()) {
            return (http::Response::from_parts(head, buffer.take()), end);
        }
    }
}

fn bound<S>(class: Class, api: &Api<S>) -> usize {
    match class {
        Class::Success => api.endpoint.max_body(),
        Class::Absent | Class::Error => MAX_ERROR_BODY,
    }
}

enum Start<T, S, B> {
    Done(Result<T, S>),
    /// The body is to be read.
    Read(http::Response<B>, Class),
}

/// What can be said before the body is read.
#[inline]
fn start<S, R, T, RVia, TVia>(tail: R, api: &'static Api<S>) -> Start<T, S, R::Body>
where
    R: ClientResponse<RVia>,
    T: Value<R::Response, TVia>,
{
    let next = Head::<S, R, T, RVia, TVia> { api, kinds: PhantomData };
    if T::UNREAD { next.received(tail.received()) } else { tail.hand_on(next) }
}

/// Tells from the head of a response what is to be done with it.
struct Head<S: 'static, R, T, RVia, TVia> {
    api: &'static Api<S>,
    kinds: PhantomData<(R, T, RVia, TVia)>,
}

impl<S, R, T, RVia, TVia> Next<R::Response> for Head<S, R, T, RVia, TVia>
where
    R: ClientResponse<RVia>,
    T: Value<R::Response, TVia>,
{
    type Outcome = Start<T, S, R::Body>;

    #[inline]
    fn whole(self, mut response: http::Response<Bytes>) -> Self::Outcome {
        let Self { api, .. } = self;
        let class = api.endpoint.class(response.status().as_u16());
        let fits = |bound| response.body().len() <= bound;
        Start::Done(match class {
            Class::Success if fits(api.endpoint.max_body()) => decoded(&mut response, api),
            Class::Absent | Class::Error if fits(MAX_ERROR_BODY) => {
                unsuccessful(response, class, false, api)
            }
            _ => cut_off(response, class, api),
        })
    }

    #[inline]
    fn received(self, response: Result<R::Response, ClientFailure>) -> Self::Outcome {
        let Self { api, .. } = self;
        let mut response = match response {
            Ok(response) => response,
            Err(failure) => return Start::Done(failed(failure, api)),
        };
        let class = api.endpoint.class(R::status(&response).as_u16());
        if T::UNREAD && class == Class::Success {
            response = match T::accept(response) {
                Ok(value) => return Start::Done(Ok(value)),
                Err(response) => response,
            };
        }
        Start::Read(R::into_http(response), class)
    }
}

/// A body that is too long, though it is in memory.
#[cold]
#[inline(never)]
fn cut_off<S, R, T, Via>(
    response: http::Response<Bytes>,
    class: Class,
    api: &'static Api<S>,
) -> Result<T, S>
where
    T: Value<R, Via>,
{
    let (head, mut body) = response.into_parts();
    body.truncate(bound(class, api));
    conclude(http::Response::from_parts(head, body), class, End::Truncated, api)
}

#[cold]
fn failed<S, R, T, Via>(failure: ClientFailure, api: &'static Api<S>) -> Result<T, S>
where
    T: Value<R, Via>,
{
    if let ClientFailure::Response(response) = &failure {
        if api.endpoint.class(response.status().as_u16()) == Class::Absent {
            if let Some(value) = T::absent() {
                return Ok(value);
            }
        }
    }
    Err(api.refuse(failure.at(&api.endpoint)))
}

/// The rest of an annotated async function, after its tail.
///
/// Written by hand: an `async fn` would hold the response twice. What reads the value is a function
/// that it holds, so that waiting for it takes no bounds, which the compiler would prove for each
/// annotated function.
pub struct Finish<S: 'static, T, E, B> {
    state: State<T, E, B>,
    api: &'static Api<S>,
    conclude: Conclude<S, T, E>,
}

type Conclude<S, T, E> = fn(http::Response<Bytes>, Class, End, &'static Api<S>) -> Result<T, E>;

enum State<T, E, B> {
    Done(Option<Result<T, E>>),
    Reading { head: Option<Parts>, body: B, buffer: Buffer, class: Class },
}

/// Nothing in it is pinned: a [`Body`] is `Unpin`, and values are moved out.
impl<S, T, E, B> Unpin for Finish<S, T, E, B> {}

impl<S, T, E, B: Body> Future for Finish<S, T, E, B> {
    type Output = Result<T, E>;

    #[inline]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = &mut *self;
        let result = match &mut this.state {
            State::Done(result) => result.take(),
            State::Reading { head, body, buffer, class } => {
                let end = ready!(poll_read(body, buffer, cx));
                head.take().map(|head| {
                    let response = http::Response::from_parts(head, buffer.take());
                    (this.conclude)(response, *class, end, this.api)
                })
            }
        };
        // `None` is polled again after it was ready, which `.await` never does.
        result.map_or(Poll::Pending, Poll::Ready)
    }
}

fn poll_read<B: Body>(body: &mut B, buffer: &mut Buffer, cx: &mut Context<'_>) -> Poll<End> {
    loop {
        let chunk = ready!(body.poll_chunk(cx));
        if let Some(end) = buffer.push(chunk) {
            return Poll::Ready(end);
        }
    }
}
