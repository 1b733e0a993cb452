//! The common parts of the services' long-running operations.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header::HOST};

/// The header with the URL of an operation.
pub(super) const LOCATION: HeaderName = HeaderName::from_static("operation-location");

/// The delay before the next request for the status, in seconds.
pub(super) const WAIT: &str = "1";

/// The URL of `path` on the host of the request.
pub(super) fn location(headers: &HeaderMap, path: &str) -> String {
    let host = headers.get(HOST).map(HeaderValue::to_str);
    format!("http://{}{path}", host.and_then(Result::ok).unwrap_or_default())
}
