//! A success whose body is not what the function returns.

use std::fmt;

use bytes::Bytes;
use http::HeaderMap;
use serde_json::error::Category;

use crate::call::endpoint::Endpoint;
use crate::error::expectation::expectation;
use crate::error::json_path;
use crate::error::response::ErrorResponse;
use crate::log::{display, redact};
use crate::value::media;

/// How much of a reason a log shows.
const MAX_REASON_CHARS: usize = 300;
const MAX_PATH_CHARS: usize = 200;

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
    /// The body is not the JSON of a `T`, according to `error`.
    ///
    /// `error` alone does not always tell which value it is about; [`path`](Self::path) is then that of
    /// the array or object around it. [`FromResponse::from_response`](crate::FromResponse) of a
    /// deserializable type finds the value itself.
    #[must_use]
    pub fn json<T>(response: http::Response<Bytes>, error: &serde_json::Error) -> Self {
        let path = json_path::at(response.body(), error);
        let reason = json_reason(response.headers(), response.body(), error);
        Self::build(response, core::any::type_name::<T>(), path, reason)
    }

    /// The response is not a `T`, for the `reason` given. Logs show the reason, with phone numbers and
    /// e-mail addresses masked.
    #[must_use]
    pub fn new<T>(response: http::Response<Bytes>, reason: impl fmt::Display) -> Self {
        Self::not_a(core::any::type_name::<T>(), response, &reason.to_string())
    }

    pub(crate) fn not_a(
        expected: &'static str,
        response: http::Response<Bytes>,
        reason: &str,
    ) -> Self {
        let reason = redact::for_log(reason, MAX_REASON_CHARS);
        Self::build(response, expected, String::new(), reason)
    }

    pub(crate) fn build(
        response: http::Response<Bytes>,
        expected: &'static str,
        path: String,
        reason: String,
    ) -> Self {
        let response = ErrorResponse::received(response, false, None).of_success();
        Self(Box::new(Inner { response, expected, path, reason }))
    }

    /// The complete response: status, headers and body.
    #[must_use]
    pub fn response(&self) -> &ErrorResponse {
        &self.0.response
    }

    /// The path of the JSON value that does not fit, such as `value[2].messageId`; empty if it is the
    /// entire body, or if the body is not JSON. Phone numbers and e-mail addresses in keys are masked.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// What does not fit and what was expected, without the body's content:
    /// `invalid type: integer, expected a string`. For a body that is not JSON, its content type and
    /// what can be done about it.
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

/// Why a body is not the JSON that was expected.
pub(crate) fn json_reason(headers: &HeaderMap, body: &[u8], error: &serde_json::Error) -> String {
    if body.is_empty() {
        return "the body is empty".to_owned();
    }
    if body.trim_ascii().is_empty() {
        return "the body contains only white space".to_owned();
    }
    let not_json = match error.classify() {
        Category::Syntax | Category::Eof => media::not_json(headers, body),
        Category::Data | Category::Io => None,
    };
    not_json.unwrap_or_else(|| expectation(error))
}

/// ``invalid `SendResult` in 202 response at value[2].messageId: missing field `to`; request id ..``.
impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let response = self.response();
        let expected = display::type_name(self.expected());
        write!(f, "invalid `{expected}` in {} response", response.status().as_u16())?;
        if !self.path().is_empty() {
            write!(f, " at {}", redact::truncate(self.path(), MAX_PATH_CHARS))?;
        }
        write!(f, ": {}", redact::truncate(self.reason(), MAX_REASON_CHARS))?;
        display::request_id(f, response)
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DecodeError")
            .field("expected", &self.expected())
            .field("path", &redact::truncate(self.path(), MAX_PATH_CHARS))
            .field("reason", &redact::truncate(self.reason(), MAX_REASON_CHARS))
            .field("response", &self.response())
            .finish()
    }
}

impl std::error::Error for DecodeError {}
