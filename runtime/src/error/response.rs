//! A response whose status says that the call failed, with everything that came with it.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use bytes::Bytes;
use http::response::Parts;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use crate::call::endpoint::Endpoint;
use crate::client::BodyError;
use crate::error::body::{ErrorDetail, Report};
use crate::error::decode::DecodeError;
use crate::error::retry::{Retry, RetryRule};
use crate::error::{request_id, retry};
use crate::log::cause::Cause;
use crate::log::display;
use crate::log::headers::Headers;
use crate::text;

/// An error response: status, headers and body.
///
/// The variants of a service's error enum contain it. [`status`](Self::status),
/// [`headers`](Self::headers) and [`body`](Self::body) are as they were received, whatever the body
/// looks like. The error that the body reports is read on first use, so code that only matches on
/// the variant does not pay for it: [`error_code`](Self::error_code), [`message`](Self::message),
/// [`target`](Self::target), [`details`](Self::details), [`inner_error`](Self::inner_error) and
/// [`request_id`](Self::request_id). JSON of any of the usual shapes, XML, HTML and plain text are
/// read; [`json`](Self::json) reads the body as a type of your own.
///
/// The value is one pointer wide. `Display` and `Debug` do not show the body, show only headers that
/// are known to be harmless, and mask secrets, e-mail addresses and phone numbers in the service's
/// message.
///
/// ```
/// use acs_endpoint::ErrorResponse;
///
/// let response = http::Response::builder()
///     .status(404)
///     .header("MS-CV", "mZ9a.0")
///     .body(r#"{"error":{"code":"MessageNotFound","message":"no such message"}}"#)?;
/// let error = ErrorResponse::new(response);
/// assert_eq!(error.status(), 404);
/// assert_eq!(error.error_code(), Some("MessageNotFound"));
/// assert_eq!(error.request_id(), Some("mZ9a.0"));
/// # Ok::<(), http::Error>(())
/// ```
#[derive(Clone)]
pub struct ErrorResponse(Box<Inner>);

#[derive(Clone)]
struct Inner {
    /// Apart from the body: two short copies take less than a long one.
    head: Head,
    body: Bytes,
    truncated: bool,
    endpoint: Option<&'static Endpoint>,
    /// Why the body could not be read to its end.
    read_error: Option<Arc<Cause>>,
    report: OnceLock<Box<Report>>,
    /// Whether the body is that of a success: logs show none of it, whatever its fields are called.
    is_success: bool,
}

/// The status and the headers.
#[derive(Clone)]
enum Head {
    Own(Parts),
    /// Those of an item of a response.
    Shared {
        status: StatusCode,
        headers: Arc<HeaderMap>,
    },
}

impl Head {
    fn into_parts(self) -> Parts {
        let (status, headers) = match self {
            Self::Own(parts) => return parts,
            Self::Shared { status, headers } => (status, headers),
        };
        let mut parts = http::Response::new(()).into_parts().0;
        parts.status = status;
        parts.headers = Arc::unwrap_or_clone(headers);
        parts
    }
}

impl ErrorResponse {
    /// The error of a response, for tests and for errors that are made by hand.
    #[must_use]
    pub fn new(response: http::Response<impl Into<Bytes>>) -> Self {
        Self::received(response.map(Into::into), false, None)
    }

    /// A status without its response, which is all that the errors of some clients keep.
    ///
    /// The body is empty and [`is_truncated`](Self::is_truncated), because the service's is not known.
    #[must_use]
    pub fn from_status(status: StatusCode) -> Self {
        let mut response = http::Response::new(Bytes::new());
        *response.status_mut() = status;
        Self::received(response, true, None)
    }

    #[inline]
    pub(crate) fn received(
        response: http::Response<Bytes>,
        truncated: bool,
        endpoint: Option<&'static Endpoint>,
    ) -> Self {
        let (head, body) = response.into_parts();
        Self::of_head(Head::Own(head), body, truncated, endpoint)
    }

    #[inline]
    fn of_head(
        head: Head,
        body: Bytes,
        truncated: bool,
        endpoint: Option<&'static Endpoint>,
    ) -> Self {
        Self(Box::new(Inner {
            head,
            body,
            truncated,
            endpoint,
            report: OnceLock::new(),
            read_error: None,
            is_success: false,
        }))
    }

    /// The error of one item of a response, whose headers all items share.
    pub(crate) fn of_item(status: StatusCode, headers: Arc<HeaderMap>, body: Bytes) -> Self {
        Self::of_head(Head::Shared { status, headers }, body, false, None)
    }

    /// The same response with another message than that of its body, if there is one.
    pub(crate) fn with_message(mut self, message: Option<&str>) -> Self {
        if let Some(message) = message {
            let mut report = Report::read(self.status(), self.headers(), self.body());
            report.detail.set_message(message);
            self.0.report = OnceLock::from(report);
        }
        self
    }

    /// Adds why the body could not be read to its end.
    #[cold]
    pub(crate) fn set_read_error(&mut self, error: BodyError) {
        self.0.truncated = true;
        self.0.read_error = Some(Arc::new(Cause::new(error)));
    }

    /// The same response, whose body is the caller's data and no fault.
    pub(crate) fn of_success(mut self) -> Self {
        self.0.is_success = true;
        self
    }

    pub(crate) fn is_success(&self) -> bool {
        self.0.is_success
    }

    pub(crate) fn set_origin(&mut self, truncated: bool, endpoint: &'static Endpoint) {
        self.0.truncated |= truncated;
        self.0.endpoint = Some(endpoint);
    }

    /// The status code, documented or not; any of 100 to 999.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match &self.0.head {
            Head::Own(parts) => parts.status,
            Head::Shared { status, .. } => *status,
        }
    }

    /// The headers, as they were received.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        match &self.0.head {
            Head::Own(parts) => &parts.headers,
            Head::Shared { headers, .. } => headers,
        }
    }

    /// The body, as it was received; see [`is_truncated`](Self::is_truncated).
    #[must_use]
    pub fn body(&self) -> &Bytes {
        &self.0.body
    }

    /// The body as text, in the encoding of its byte order mark, content type or XML declaration, or
    /// else in UTF-8. Bytes that are not text in that encoding become `U+FFFD`.
    ///
    /// UTF-8, UTF-16 and ISO-8859-1 (as windows-1252) are always decoded; the feature `charset` adds
    /// the other encodings of the web.
    #[must_use]
    pub fn text_lossy(&self) -> Cow<'_, str> {
        text::of_body(self.headers(), self.body())
    }

    /// Whether [`body`](Self::body) is less than the service sent: it is longer than
    /// [`MAX_ERROR_BODY`](crate::MAX_ERROR_BODY), it could not be read to its end, or the client did
    /// not keep it.
    ///
    /// If it could not be read, [`source`](Error::source) is the client's error.
    #[must_use]
    pub fn is_truncated(&self) -> bool {
        self.0.truncated
    }

    /// Whether the body is an HTML page by its content type: a gateway responded in the service's place.
    pub(crate) fn is_html(&self) -> bool {
        let content_type = self.headers().get(http::header::CONTENT_TYPE);
        content_type.is_some_and(|value| {
            value.as_bytes().get(..9).is_some_and(|start| start.eq_ignore_ascii_case(b"text/html"))
        })
    }

    fn report(&self) -> &Report {
        let read = || Report::read(self.status(), self.headers(), self.body());
        self.0.report.get_or_init(read)
    }

    fn detail(&self) -> &ErrorDetail {
        &self.report().detail
    }

    /// The service's code for the error, such as `InvalidParameter`: that of the body, or else that
    /// of the header `x-ms-error-code` or `x-amzn-errortype`.
    ///
    /// A code in the body that only repeats the HTTP status gives way to a word beside it, such as
    /// the `status` of Google's errors or the `reason` of Kubernetes', and to the header. A code in
    /// the middle of which the body is cut off is not a code.
    ///
    /// Codes are open data; map by status, and use them to tell cases apart.
    #[must_use]
    pub fn error_code(&self) -> Option<&str> {
        let report = self.report();
        let code = report.detail.code();
        let known = code.filter(|_| !report.code_is_status);
        known.or_else(|| error_code_header(self.headers())).or(code)
    }

    /// The service's message, unmasked: it can contain personal data.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.detail().message()
    }

    /// What the error is about: often a field of the request.
    #[must_use]
    pub fn target(&self) -> Option<&str> {
        self.detail().target()
    }

    /// The errors that this one sums up, such as one for each invalid field; at most 64.
    #[must_use]
    pub fn details(&self) -> &[ErrorDetail] {
        self.detail().details()
    }

    /// The more specific error that the service nests in this one.
    #[must_use]
    pub fn inner_error(&self) -> Option<&ErrorDetail> {
        self.detail().inner()
    }

    /// The body as a `T`, for what a service reports beside code, message, target and details.
    ///
    /// ```
    /// use acs_endpoint::ErrorResponse;
    ///
    /// #[derive(Debug, serde::Deserialize)]
    /// struct Quota { limit: u32, used: u32 }
    ///
    /// let response = http::Response::builder()
    ///     .status(403)
    ///     .body(r#"{"code":"QuotaExceeded","limit":10,"used":11}"#)?;
    /// let error = ErrorResponse::new(response);
    /// assert_eq!(error.error_code(), Some("QuotaExceeded"));
    /// let quota: Quota = error.json()?;
    /// assert_eq!((quota.limit, quota.used), (10, 11));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// If the body is not the JSON of a `T`. The [`DecodeError`] names the JSON path of the value
    /// that does not fit and the reason, and contains the response.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        let text = text::of_body(self.headers(), self.body());
        serde_json::from_str(&text).map_err(|error| {
            let decode = DecodeError::json::<T>(self.clone().into_response(), &error);
            match self.0.endpoint {
                Some(endpoint) => decode.received(self.0.truncated, endpoint),
                None => decode,
            }
        })
    }

    /// The id that finds this call in the service's logs: quote it to support.
    ///
    /// It is that of the first of the headers `MS-CV`, `x-ms-request-id` and the others that
    /// services use for it, or else that of the body, under a name such as `requestId`,
    /// `correlationId` or `traceId`.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        let in_body = || {
            // The body of a success is the caller's data.
            (!self.is_success()).then(|| self.report().request_id.as_deref())?
        };
        request_id::in_headers(self.headers()).or_else(in_body)
    }

    /// How long the service asks to wait, at most 24 hours: `x-ms-retry-after-ms`,
    /// `retry-after-ms`, or `Retry-After` in seconds or as a date, whatever the status.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        retry::retry_after(self.headers(), retry::now())
    }

    /// Whether sending the request again can help, by the status alone.
    ///
    /// A service's table can specify another rule for the status or for its error code:
    /// [`ServiceError::retry`](crate::ServiceError::retry) knows it, so ask that one where there is a
    /// service's error.
    pub fn retry(&self) -> Retry {
        self.retry_by(None, self.status())
    }

    pub(crate) fn retry_by(&self, rule: Option<RetryRule>, status: StatusCode) -> Retry {
        let idempotent = self.endpoint().is_some_and(Endpoint::is_idempotent);
        retry::decide(rule, status, idempotent, || self.retry_after())
    }

    /// The annotated function that received this response; none if the error was made by hand.
    #[must_use]
    pub fn endpoint(&self) -> Option<&'static Endpoint> {
        self.0.endpoint
    }

    /// The response, by value.
    #[must_use]
    pub fn into_response(self) -> http::Response<Bytes> {
        let Inner { head, body, .. } = *self.0;
        http::Response::from_parts(head.into_parts(), body)
    }
}

impl AsRef<ErrorResponse> for ErrorResponse {
    fn as_ref(&self) -> &ErrorResponse {
        self
    }
}

/// `404 Not Found, code MessageNotFound: no such message; request id mZ9a.0`: one line, bounded,
/// with personal data masked.
impl fmt::Display for ErrorResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        display::status_line(f, self.status(), None)?;
        display::response(f, self)
    }
}

impl fmt::Debug for ErrorResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("ErrorResponse");
        shown
            .field("endpoint", &self.endpoint())
            .field("status", &self.status())
            .field("headers", &Headers(self.headers()))
            .field("body_bytes", &self.body().len())
            .field("truncated", &self.is_truncated());
        if self.is_success() {
            return shown.finish_non_exhaustive();
        }
        shown.field("error", self.detail()).finish()
    }
}

/// The source is the client's error as a log may show it, if the body could not be read to its end.
impl Error for ErrorResponse {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.read_error.as_ref().map(|cause| cause.for_log())
    }
}

/// The code in the headers: Azure's, or that of AWS, after which an address can follow.
fn error_code_header(headers: &HeaderMap) -> Option<&str> {
    let code = |name: &str| {
        let code = headers.get(name)?.to_str().ok()?.trim();
        Some(code).filter(|code| !code.is_empty())
    };
    code("x-ms-error-code").or_else(|| code("x-amzn-errortype")?.split(':').next())
}

#[cfg(test)]
mod tests;
