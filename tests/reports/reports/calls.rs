//! Annotated functions that get their response from the test.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use acs_endpoint::{ErrorResponse, SmsError, TransportError, acs_endpoint};
use bytes::Bytes;
use serde::Deserialize;

pub(crate) type Response = http::Response<Bytes>;

#[derive(Debug, Deserialize)]
pub(crate) struct Sent {
    #[expect(dead_code, reason = "only read, never looked at")]
    pub(crate) id: String,
}

/// A success that can report a failure.
#[derive(Debug, Deserialize)]
pub(crate) struct Job {}

#[acs_endpoint(service = "sms")]
pub(crate) fn send(result: Result<Response, TransportError>) -> Result<Sent, SmsError> {
    result
}

/// Makes two calls; `?` converts the error of the first one.
#[acs_endpoint(service = "sms")]
pub(crate) fn send_second(
    first: Result<Response, TransportError>,
    second: Response,
) -> Result<Sent, SmsError> {
    first?;
    second
}

#[acs_endpoint(service = "sms")]
pub(crate) async fn send_async(response: Response) -> Result<Sent, SmsError> {
    response
}

#[acs_endpoint(service = "sms", none_on(404))]
pub(crate) fn find(response: Response) -> Result<Option<Sent>, SmsError> {
    response
}

#[acs_endpoint(service = "sms", max_body = 4)]
pub(crate) fn short(response: Response) -> Result<Bytes, SmsError> {
    response
}

#[acs_endpoint(service = "sms", operation = DELIVERY_REPORTS_GET, success(200))]
pub(crate) fn report(result: Result<Response, TransportError>) -> Result<Sent, SmsError> {
    result
}

fn failed(job: Job, response: ErrorResponse) -> Result<Job, SmsError> {
    match response.error_code() {
        Some(_) => Err(SmsError::Undocumented(response)),
        None => Ok(job),
    }
}

#[acs_endpoint(service = "sms", and_then = failed)]
pub(crate) fn poll(response: Response) -> Result<Job, SmsError> {
    response
}

pub(crate) fn response(status: u16, headers: &[(&str, &str)], body: &str) -> Response {
    let builder = http::Response::builder().status(status);
    let builder =
        headers.iter().fold(builder, |builder, (name, value)| builder.header(*name, *value));
    builder.body(Bytes::copy_from_slice(body.as_bytes())).unwrap()
}

/// Returns the value of a future that does not wait.
pub(crate) fn ready<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("nothing here waits"),
    }
}
