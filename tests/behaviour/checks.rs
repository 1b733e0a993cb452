//! `and_then = ..`, which turns a decoded success into the value or an error; and `max_body = ..`.

use acs_endpoint::{
    DecodeError, ErrorResponse, MAX_ERROR_BODY, ServiceError, SmsError, acs_endpoint,
};
use bytes::Bytes;
use serde::Deserialize;

use crate::support::broken::Chunked;
use crate::support::names::Named;
use crate::support::{Response, bare, endpoint, response};

/// The state of a long-running operation. Its status is 200 even if the operation failed.
#[derive(Debug, Deserialize, PartialEq, Eq)]
struct Operation {
    status: String,
}

fn not_failed(operation: Operation, response: ErrorResponse) -> Result<Operation, SmsError> {
    match operation.status.as_str() {
        "Failed" => Err(SmsError::Undocumented(response)),
        _ => Ok(operation),
    }
}

#[acs_endpoint(service = "sms", and_then = not_failed)]
async fn poll(response: Response) -> Result<Operation, SmsError> {
    response
}

#[acs_endpoint(service = "sms", and_then = not_failed)]
fn poll_blocking(response: Response) -> Result<Operation, SmsError> {
    response
}

#[acs_endpoint(service = "sms", and_then = self::not_failed, none_on(404))]
async fn find(response: Response) -> Result<Option<Operation>, anyhow::Error> {
    response
}

const FAILED: &str = r#"{"status":"Failed","error":{"code":"Bounced","message":"No such box."}}"#;

fn arrived(body: &'static str) -> Response {
    response(200, &[("ms-cv", "cv.0")], body)
}

#[tokio::test]
async fn a_success_that_passes_is_the_value() {
    let running = || arrived(r#"{"status":"Running"}"#);
    let expected = Operation { status: "Running".into() };
    assert_eq!(poll(running()).await.unwrap(), expected);
    assert_eq!(poll_blocking(running()).unwrap(), expected);
    assert_eq!(find(running()).await.unwrap(), Some(expected));
}

#[tokio::test]
async fn a_rejected_success_is_an_error_with_the_response() {
    for (error, function) in [
        (poll(arrived(FAILED)).await.unwrap_err(), "poll"),
        (poll_blocking(arrived(FAILED)).unwrap_err(), "poll_blocking"),
        (find(arrived(FAILED)).await.unwrap_err().downcast().unwrap(), "find"),
    ] {
        assert_eq!(error.name(), "Undocumented");
        assert_eq!((error.error_code(), error.message()), (Some("Bounced"), Some("No such box.")));
        assert_eq!((error.status().unwrap().as_u16(), error.request_id()), (200, Some("cv.0")));
        assert_eq!(error.response().unwrap().text_lossy(), FAILED);
        assert_eq!(endpoint(&error).unwrap().function(), function);
    }
}

#[tokio::test]
async fn an_error_is_not_checked() {
    assert_eq!(poll(response(404, &[], FAILED)).await.unwrap_err().name(), "NotFound");
    assert_eq!(poll_blocking(bare(200)).unwrap_err().name(), "Decode");
    assert_eq!(find(response(404, &[], FAILED)).await.unwrap(), None);
    assert_eq!(find(bare(200)).await.unwrap(), None, "there is nothing to check");
}

#[acs_endpoint(service = "sms", max_body = 8)]
async fn short(response: Chunked) -> Result<String, SmsError> {
    response
}

#[acs_endpoint(service = "sms", max_body = 8)]
fn short_blocking(response: Response) -> Result<(), SmsError> {
    response
}

fn chunked(status: u16, body: &'static str) -> Chunked {
    Chunked::new(bare(status), body.as_bytes().chunks(3).map(Bytes::from_static))
}

#[tokio::test]
async fn a_success_above_the_limit_is_a_decode_error() {
    assert_eq!(short(chunked(200, "12345678")).await.unwrap(), "12345678", "as long as allowed");
    assert!(short_blocking(response(200, &[], "12345678")).is_ok());
    for (error, function) in [
        (short(chunked(200, "123456789")).await.unwrap_err(), "short"),
        (short_blocking(response(200, &[], "123456789")).unwrap_err(), "short_blocking"),
    ] {
        let decode: &DecodeError = error.decode_error().unwrap();
        assert!(decode.reason().contains("8 bytes"), "{}", decode.reason());
        assert!(decode.response().is_truncated());
        assert_eq!(decode.response().text_lossy(), "12345678");
        assert_eq!(endpoint(&error).unwrap().function(), function);
    }
}

#[tokio::test]
async fn the_limit_applies_to_successes_only() {
    let error = short(chunked(400, "a longer message")).await.unwrap_err();
    assert_eq!((error.name(), error.message()), ("BadRequest", Some("a longer message")));
    for (length, truncated) in [(MAX_ERROR_BODY, false), (MAX_ERROR_BODY + 1, true)] {
        let error = short_blocking(response(400, &[], vec![b'x'; length])).unwrap_err();
        let response = error.response().unwrap();
        assert_eq!((response.is_truncated(), response.body().len()), (truncated, MAX_ERROR_BODY));
    }
}
