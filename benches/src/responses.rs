//! Responses in memory, as a service sends them.

use std::sync::LazyLock;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Response, StatusCode};

static HEADERS: LazyLock<HeaderMap> = LazyLock::new(|| {
    [
        ("content-type", "application/json; charset=utf-8"),
        ("ms-cv", "2Qp8zvNZ4kq0bX1d7m3J5w.0"),
        ("x-ms-client-request-id", "6f1de3a2-5d0e-4b4d-9b6b-2f4f0c7e9a11"),
        ("api-supported-versions", "2021-03-07, 2026-01-23"),
        ("x-azure-ref", "20260301T101112Z-r1abcdefg"),
        ("date", "Sun, 01 Mar 2026 10:11:12 GMT"),
    ]
    .into_iter()
    .map(|(name, value)| (http::HeaderName::from_static(name), HeaderValue::from_static(value)))
    .collect()
});

static ONE: LazyLock<Bytes> = LazyLock::new(|| recipients(1));
static TEN: LazyLock<Bytes> = LazyLock::new(|| recipients(10));
static HUNDRED: LazyLock<Bytes> = LazyLock::new(|| recipients(100));
static ERROR: LazyLock<Bytes> = LazyLock::new(|| {
    let body = r#"{"error":{"code":"Unauthorized","message":"The sending number does not belong to this resource.","target":"from"}}"#;
    Bytes::from(body.as_bytes().to_vec())
});
static DETAILED: LazyLock<Bytes> = LazyLock::new(|| {
    let body = r#"{"error":{"code":"InvalidRequest","message":"Two fields of the request are not valid.","target":"request","details":[{"code":"InvalidPhoneNumber","message":"The number is not in the E.164 format.","target":"smsRecipients[0].to"},{"code":"MessageTooLong","message":"The message is longer than 2048 characters.","target":"message"}],"innererror":{"code":"ValidationFailed"}}}"#;
    Bytes::from(body.as_bytes().to_vec())
});

fn recipients(count: usize) -> Bytes {
    let item = |index: usize| {
        format!(
            r#"{{"to":"+1425555{index:04}","messageId":"Outgoing_20260301{index:04}_noam","httpStatusCode":202,"repeatabilityResult":"accepted","successful":true}}"#
        )
    };
    let items: Vec<String> = (0..count).map(item).collect();
    Bytes::from(format!(r#"{{"value":[{}]}}"#, items.join(",")).into_bytes())
}

fn response(status: StatusCode, body: Bytes) -> Response<Bytes> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = HEADERS.clone();
    response
}

/// A success for one recipient.
#[must_use]
pub fn one() -> Response<Bytes> {
    response(StatusCode::ACCEPTED, ONE.clone())
}

/// A success for ten recipients.
#[must_use]
pub fn ten() -> Response<Bytes> {
    response(StatusCode::ACCEPTED, TEN.clone())
}

/// A success for a hundred recipients.
#[must_use]
pub fn hundred() -> Response<Bytes> {
    response(StatusCode::ACCEPTED, HUNDRED.clone())
}

/// A success that has only a status.
#[must_use]
pub fn status_alone() -> Response<Bytes> {
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = StatusCode::NO_CONTENT;
    response
}

/// An error that has only a status.
#[must_use]
pub fn error_status_alone() -> Response<Bytes> {
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}

/// A success without a body.
#[must_use]
pub fn empty() -> Response<Bytes> {
    response(StatusCode::NO_CONTENT, Bytes::new())
}

/// An error without a body.
#[must_use]
pub fn bare_error() -> Response<Bytes> {
    response(StatusCode::NOT_FOUND, Bytes::new())
}

/// A typical error, with a code, a message and a target.
#[must_use]
pub fn error() -> Response<Bytes> {
    response(StatusCode::UNAUTHORIZED, ERROR.clone())
}

/// An error with details and an inner error.
#[must_use]
pub fn details() -> Response<Bytes> {
    response(StatusCode::BAD_REQUEST, DETAILED.clone())
}
