//! A success whose body is not what the function returns.

use std::fmt;

use bytes::Bytes;

use crate::call::endpoint::Endpoint;
use crate::error::json_path;
use crate::error::response::ErrorResponse;
use crate::log::{display, redact};

/// How much of a reason a log shows.
const MAX_REASON_CHARS: usize = 300;

/// A response with a success status whose body does not fit the function's type.
///
/// [`response`](Self::response) holds the status, the headers and the body as they came;
/// [`path`](Self::path) names the JSON value that does not fit.
///
/// ```
/// use acs_endpoint::{SmsError, decode};
///
/// #[derive(Debug, serde::Deserialize)]
/// struct Sent { id: String }
///
/// let response = http::Response::new(r#"{"id":5}"#.into());
/// let Err(SmsError::Decode(error)) = decode::<Sent, SmsError>(response) else { unreachable!() };
/// assert_eq!(error.path(), "id");
/// assert_eq!(error.reason(), "invalid type: integer, expected a string");
/// assert_eq!(error.response().text_lossy(), r#"{"id":5}"#);
/// ```
pub struct DecodeError(Box<Inner>);

struct Inner {
    response: ErrorResponse,
    expected: &'static str,
    path: String,
    reason: String,
}

impl DecodeError {
    /// The body is not the JSON of a `T`, as `error` says.
    #[must_use]
    pub fn json<T>(response: http::Response<Bytes>, error: &serde_json::Error) -> Self {
        Self::not_json(core::any::type_name::<T>(), response, error)
    }

    pub(crate) fn not_json(
        expected: &'static str,
        response: http::Response<Bytes>,
        error: &serde_json::Error,
    ) -> Self {
        let path = json_path::at(response.body(), error.line(), error.column());
        let reason = if response.body().is_empty() {
            "the body is empty".to_owned()
        } else {
            json_path::expectation(error)
        };
        Self::build(response, expected, path, reason)
    }

    /// The response is not a `T`, for the `reason` given; it is shown in logs, with phone numbers
    /// and e-mail addresses masked.
    #[must_use]
    pub fn new<T>(response: http::Response<Bytes>, reason: impl fmt::Display) -> Self {
        Self::not_a(core::any::type_name::<T>(), response, &reason.to_string())
    }

    pub(crate) fn not_a(
        expected: &'static str,
        response: http::Response<Bytes>,
        reason: &str,
    ) -> Self {
        let reason = redact::personal_data(&redact::one_line(reason)).into_owned();
        Self::build(response, expected, String::new(), reason)
    }

    /// A part of the body, at `place`, is not the JSON that it should be.
    pub(crate) fn json_within<T>(
        response: http::Response<Bytes>,
        error: &serde_json::Error,
        place: &str,
        part: &[u8],
    ) -> Self {
        let within = json_path::at(part, error.line(), error.column());
        let separator = if within.is_empty() || within.starts_with('[') { "" } else { "." };
        let path = format!("{place}{separator}{within}");
        Self::build(response, core::any::type_name::<T>(), path, json_path::expectation(error))
    }

    fn build(
        response: http::Response<Bytes>,
        expected: &'static str,
        path: String,
        reason: String,
    ) -> Self {
        let response = ErrorResponse::received(response, false, None).of_success();
        Self(Box::new(Inner { response, expected, path, reason }))
    }

    /// The response: status, headers and body, whole.
    #[must_use]
    pub fn response(&self) -> &ErrorResponse {
        &self.0.response
    }

    /// The JSON value that does not fit, such as `value[2].messageId`; empty if it is the whole body.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// What does not fit and what was expected, without the body's content.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.0.reason
    }

    /// The Rust type that the response should have become.
    #[must_use]
    pub fn expected(&self) -> &'static str {
        self.0.expected
    }

    /// The annotated function; none if the error was made by hand.
    #[must_use]
    pub fn endpoint(&self) -> Option<&'static Endpoint> {
        self.response().endpoint()
    }

    pub(crate) fn received(mut self, truncated: bool, endpoint: &'static Endpoint) -> Self {
        self.0.response.set_origin(truncated, endpoint);
        self
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let response = self.response();
        let expected = display::type_name(self.expected());
        write!(f, "the body of {} is no `{expected}`", response.status().as_u16())?;
        if !self.path().is_empty() {
            write!(f, ": at {}", redact::bounded(self.path(), 200))?;
        }
        write!(f, ": {}", redact::bounded(self.reason(), MAX_REASON_CHARS))?;
        display::request_id(f, response)
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DecodeError")
            .field("expected", &self.expected())
            .field("path", &self.path())
            .field("reason", &redact::bounded(self.reason(), MAX_REASON_CHARS))
            .field("response", &self.response())
            .finish()
    }
}

impl std::error::Error for DecodeError {}
