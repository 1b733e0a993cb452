//! The parts that the long-running operations of the services share.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header::HOST};

/// The header with the address of an operation.
pub(super) const LOCATION: HeaderName = HeaderName::from_static("operation-location");

/// How long a client should wait before it asks for the status again, in seconds.
pub(super) const WAIT: &str = "1";

/// The address of `path` on the host that the request was sent to.
pub(super) fn location(headers: &HeaderMap, path: &str) -> String {
    let host = headers.get(HOST).map(HeaderValue::to_str);
    format!("http://{}{path}", host.and_then(Result::ok).unwrap_or_default())
}
