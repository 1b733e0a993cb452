//! The error for a success whose body could not be decoded.

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

/// The number of characters of a reason that logs show.
const MAX_REASON_CHARS: usize = 300;
const MAX_PATH_CHARS: usize = 200;

/// A success whose body could not be decoded into the function's success type.
///
/// [`response`](Self::response) contains the status, the headers and the body as received.
/// [`path`](Self::path) is the path of the JSON value that could not be decoded.
///
/// # Examples
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
    /// Creates the error for a body that could not be deserialized into a `T`; `error` is the reason.
    ///
    /// The position in `error` does not always identify the value. [`path`](Self::path) is then the
    /// path of the array or object that contains it.
    /// [`FromResponse::from_response`](crate::FromResponse) of a deserializable type finds the exact
    /// path.
    #[must_use]
    pub fn json<T>(response: http::Response<Bytes>, error: &serde_json::Error) -> Self {
        let path = json_path::at(response.body(), error);
        let reason = json_reason(response.headers(), response.body(), error);
        Self::build(response, core::any::type_name::<T>(), path, reason)
    }

    /// Creates the error for a response that could not be converted into a `T`. Logs show `reason`, with
    /// secrets, phone numbers and e-mail addresses masked.
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

    /// The path of the JSON value that could not be decoded, such as `value[2].messageId`. It is empty
    /// if the value is the entire body, or if the body is not JSON. Phone numbers and e-mail addresses
    /// in keys are masked.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The reason, such as `invalid type: integer, expected a string`. It does not contain values of
    /// the body. For a body that is not JSON, it contains the content type and advice.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.0.reason
    }

    /// The name of the expected Rust type, as returned by [`type_name`](core::any::type_name).
    #[must_use]
    pub fn expected(&self) -> &'static str {
        self.0.expected
    }

    /// The annotated function that received the response. `None` if no annotated function created the
    /// error.
    #[must_use]
    pub fn endpoint(&self) -> Option<&'static Endpoint> {
        self.response().endpoint()
    }

    pub(crate) fn received(mut self, truncated: bool, endpoint: &'static Endpoint) -> Self {
        self.0.response.set_origin(truncated, endpoint);
        self
    }
}

/// The reason why a body could not be deserialized.
pub(crate) fn json_reason(headers: &HeaderMap, body: &[u8], error: &serde_json::Error) -> String {
    if body.is_empty() {
        return "the body is empty".to_owned();
    }
    if body.trim_ascii().is_empty() {
        return "the body contains only whitespace".to_owned();
    }
    let not_json = match error.classify() {
        Category::Syntax | Category::Eof => media::not_json(headers, body),
        Category::Data | Category::Io => None,
    };
    not_json.unwrap_or_else(|| expectation(error))
}

/// Writes ``invalid `SendResult` in 202 response at value[2].messageId: missing field `to`; request id
/// ..``.
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
