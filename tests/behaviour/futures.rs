//! The future of an annotated function, which can be used like that of a hand-written one.

use std::error::Error;
use std::future::Future;
use std::panic::{AssertUnwindSafe, RefUnwindSafe, UnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

use acs_endpoint::client::{ClientError, ClientFailure, ClientResponse};
use acs_endpoint::{ErrorResponse, SmsError, Streamed, TransportError, acs_endpoint};
use bytes::Bytes;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::support::broken::Chunked;
use crate::support::{Response, bare, response};

fn is_send<F: Send>(future: F) -> F {
    future
}

fn is_unwind_safe<F: UnwindSafe + RefUnwindSafe>(future: F) -> F {
    future
}

#[acs_endpoint(service = "sms")]
async fn generic<T: DeserializeOwned>(response: Response) -> Result<T, SmsError> {
    response
}

#[acs_endpoint(service = "sms", none_on(404))]
async fn optional<T: DeserializeOwned>(response: Chunked) -> Result<Option<T>, SmsError> {
    response
}

#[acs_endpoint(service = "sms")]
async fn boxed_error(response: Chunked) -> Result<String, Box<dyn Error>> {
    response
}

#[acs_endpoint(service = "sms", and_then = Envelope::open)]
async fn opened<T: DeserializeOwned>(response: Chunked) -> Result<T, SmsError> {
    response
}

#[acs_endpoint(service = "sms")]
async fn streamed(response: Chunked) -> Result<Streamed<Chunked>, SmsError> {
    response
}

/// A value that cannot leave its thread, and the error of such a client.
#[derive(Deserialize)]
struct Local(#[serde(skip)] std::marker::PhantomData<*const u8>);

struct LocalError(#[expect(dead_code)] std::rc::Rc<()>);

impl ClientError for LocalError {
    fn into_failure(self) -> ClientFailure {
        TransportError::not_sent("local").into_failure()
    }
}

#[acs_endpoint(service = "sms")]
async fn local(result: impl FnOnce() -> Result<Chunked, LocalError>) -> Result<Local, SmsError> {
    result()
}

#[acs_endpoint(service = "sms")]
fn written_as_a_future<T: DeserializeOwned + 'static>(
    response: Chunked,
) -> Pin<Box<dyn Future<Output = Result<T, SmsError>> + Send>> {
    Box::pin(async move { response })
}

fn chunked(status: u16, body: &'static str) -> Chunked {
    Chunked::new(bare(status), body.as_bytes().chunks(3).map(Bytes::from_static))
}

#[tokio::test]
async fn the_future_is_send_for_any_returned_value() {
    assert_eq!(is_send(generic::<u8>(response(200, &[], "1"))).await.unwrap(), 1);
    assert_eq!(is_send(optional::<u8>(chunked(404, ""))).await.unwrap(), None);
    assert_eq!(is_send(optional::<u8>(chunked(200, "12"))).await.unwrap(), Some(12));
    assert_eq!(is_send(boxed_error(chunked(200, "text"))).await.unwrap(), "text");
    assert!(is_send(boxed_error(chunked(400, ""))).await.is_err());
    assert_eq!(is_send(opened::<u8>(chunked(200, r#"{"result":5}"#))).await.unwrap(), 5);
    assert!(is_send(streamed(chunked(200, "text"))).await.is_ok());
    let refused = is_send(local(|| Err(LocalError(std::rc::Rc::new(())))));
    assert!(matches!(refused.await, Err(SmsError::Transport(_))));
    assert!(is_send(local(|| Ok(chunked(404, "")))).await.is_err());
    assert_eq!(written_as_a_future::<u8>(chunked(200, "7")).await.unwrap(), 7);
    let spawned = tokio::spawn(async { generic::<u8>(response(200, &[], "1")).await.is_ok() });
    assert!(spawned.await.unwrap());
}

/// A response is not `UnwindSafe` because of its extensions, so no function here has one as an argument.
#[acs_endpoint(service = "sms", none_on(404))]
async fn made<T: DeserializeOwned>(status: u16) -> Result<Option<T>, Box<dyn Error>> {
    response(status, &[], "1")
}

#[tokio::test]
async fn the_future_is_unwind_safe() {
    assert_eq!(is_unwind_safe(made::<u8>(200)).await.unwrap(), Some(1));
    assert_eq!(is_unwind_safe(made::<u8>(404)).await.unwrap(), None);
}

/// Returns the future of the runtime itself, without an `async fn` around it.
#[acs_endpoint(service = "sms")]
#[expect(clippy::manual_async_fn, reason = "the future is polled by hand")]
fn polled(status: u16) -> impl Future<Output = Result<(), SmsError>> {
    async move { bare(status) }
}

#[test]
fn a_future_that_is_polled_after_it_was_ready_panics() {
    let mut context = Context::from_waker(Waker::noop());
    for status in [200, 404] {
        let mut future = pin!(polled(status));
        assert!(future.as_mut().poll(&mut context).is_ready());
        let again = catch_unwind(AssertUnwindSafe(|| {
            future.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending()
        }));
        assert!(again.is_err(), "{status}");
    }
}

/// The envelope in which an API sends each result.
#[derive(Deserialize)]
struct Envelope<T> {
    result: Option<T>,
    items: Option<Vec<T>>,
}

impl<T> Envelope<T> {
    fn open(self, response: ErrorResponse) -> Result<T, SmsError> {
        self.result.ok_or(SmsError::NotFound(response))
    }

    fn items(self, response: ErrorResponse) -> Result<Vec<T>, SmsError> {
        self.items.ok_or(SmsError::NotFound(response))
    }
}

#[acs_endpoint(service = "sms", and_then = Envelope::open)]
fn open_blocking(response: Response) -> Result<String, anyhow::Error> {
    response
}

#[acs_endpoint(service = "sms", and_then = Envelope::items, none_on(404))]
fn items(response: Response) -> Result<Option<Vec<u8>>, SmsError> {
    response
}

/// The head of the response, with the content of its body.
fn with_id(
    response: http::Response<Envelope<u8>>,
    kept: ErrorResponse,
) -> Result<(u8, String), SmsError> {
    let id = response.headers().get("ms-cv").map(|id| format!("{id:?}"));
    Ok((response.into_body().open(kept)?, id.unwrap_or_default()))
}

#[acs_endpoint(service = "sms", and_then = with_id)]
async fn opened_with_id(response: Response) -> Result<(u8, String), SmsError> {
    response
}

#[tokio::test]
async fn an_envelope_is_opened() {
    assert_eq!(open_blocking(response(200, &[], r#"{"result":"a"}"#)).unwrap(), "a");
    let error = open_blocking(response(200, &[("ms-cv", "c.0")], "{}")).unwrap_err();
    let Some(SmsError::NotFound(kept)) = error.downcast_ref() else { panic!("{error:?}") };
    assert_eq!((kept.status().as_u16(), kept.request_id()), (200, Some("c.0")));
    assert_eq!(kept.endpoint().unwrap().function(), "open_blocking");

    assert_eq!(items(response(200, &[], r#"{"items":[1,2]}"#)).unwrap(), Some(vec![1, 2]));
    assert_eq!(items(bare(404)).unwrap(), None);
    assert_eq!(items(response(200, &[], "null")).unwrap(), None);
    assert!(matches!(items(bare(403)), Err(SmsError::Forbidden(_))));
    assert!(matches!(items(response(200, &[], "[")), Err(SmsError::Decode(_))));

    let with_id = opened_with_id(response(200, &[("ms-cv", "c.0")], r#"{"result":3}"#));
    assert_eq!(with_id.await.unwrap(), (3, r#""c.0""#.to_owned()));
}

type BoxError = Box<dyn Error + Send + Sync>;

/// An error as in `tower`, with a timeout around it.
async fn service(waits: bool) -> Result<Response, BoxError> {
    if waits {
        std::future::pending::<()>().await;
    }
    Err("the connection was refused".into())
}

#[acs_endpoint(service = "sms")]
async fn bridged(waits: bool) -> Result<(), SmsError> {
    let limit = std::time::Duration::from_millis(5);
    match tokio::time::timeout(limit, service(waits)).await {
        Ok(result) => result.map_err(TransportError::not_sent),
        Err(elapsed) => Err(TransportError::no_response(elapsed)),
    }
}

#[acs_endpoint(service = "sms")]
async fn failed(failure: fn() -> ClientFailure) -> Result<(), SmsError> {
    Err::<Response, _>(failure())
}

#[tokio::test]
async fn any_error_can_end_a_function() {
    for (waits, is_timeout) in [(true, true), (false, false)] {
        let error = bridged(waits).await.unwrap_err();
        let SmsError::Transport(transport) = &error else { panic!("{error:?}") };
        assert_eq!(transport.is_timeout(), is_timeout);
        assert_eq!(transport.may_have_been_processed(), waits);
        assert_eq!(transport.endpoint().unwrap().function(), "bridged");
    }
    let failure = || ClientFailure::Response(ErrorResponse::new(bare(404)));
    assert!(matches!(failed(failure).await, Err(SmsError::NotFound(_))));
}

/// A generic function treats a response in the same way, whichever features are enabled.
#[test]
fn a_string_is_a_body() {
    fn status<R: ClientResponse<M>, M>(response: &R) -> u16 {
        response.status().as_u16()
    }
    assert_eq!(status(&http::Response::new(String::new())), 200);
    match futures_poll(generic_string()) {
        Poll::Ready(result) => assert_eq!(result.unwrap(), 5),
        Poll::Pending => panic!("nothing here waits"),
    }
}

#[acs_endpoint(service = "sms")]
async fn generic_string() -> Result<u8, SmsError> {
    http::Response::new("5".to_owned())
}

fn futures_poll<T>(future: impl Future<Output = T>) -> Poll<T> {
    pin!(future).poll(&mut Context::from_waker(Waker::noop()))
}
