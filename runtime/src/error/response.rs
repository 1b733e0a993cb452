//! A response whose status is an error, with its headers and its body.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::response::Parts;
use http::{HeaderMap, StatusCode};
use once_cell::race::OnceBox;
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
use crate::value::media::{self, Declared};

/// An error response: status, headers and body.
///
/// The status variants of a service's error enum contain it. [`status`](Self::status),
/// [`headers`](Self::headers) and [`body`](Self::body) are as received, even if the body cannot be read.
///
/// The error in the body is read on first use, so that code which only matches on the variant does not
/// pay for it. It is available through [`error_code`](Self::error_code), [`message`](Self::message),
/// [`target`](Self::target), [`details`](Self::details), [`inner_error`](Self::inner_error) and
/// [`request_id`](Self::request_id). These methods support the usual forms of JSON errors, XML, HTML
/// and plain text. [`json`](Self::json) deserializes the body into your own type.
///
/// The type has the size of a pointer. `Display` and `Debug` do not show the body. They show only
/// headers that usually contain no secrets, and mask secrets, e-mail addresses and phone numbers in the
/// service's message.
///
/// # Examples
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
    /// Stored separately from the body, because two small copies are faster than a large one.
    head: Head,
    body: Bytes,
    truncated: bool,
    endpoint: Option<&'static Endpoint>,
    /// The client's error, if the body could not be read to its end.
    read_error: Option<Arc<Cause>>,
    /// Read on first use. If several threads read it at once, one of their reports is kept.
    report: OnceBox<Report>,
    /// Whether the response is a success. Logs then show nothing of its body.
    is_success: bool,
}

/// The status and the headers.
#[derive(Clone)]
enum Head {
    Own(Parts),
    /// The status of an item, with the headers of the complete response.
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
    /// Creates an error response, for tests and for errors that your code creates.
    #[must_use]
    pub fn new(response: http::Response<impl Into<Bytes>>) -> Self {
        Self::received(response.map(Into::into), false, None)
    }

    /// Creates an error response from a status code only, because the errors of some clients contain
    /// nothing else.
    ///
    /// The body is empty and [`is_truncated`](Self::is_truncated), because the service's body is not
    /// known.
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
            report: OnceBox::new(),
            read_error: None,
            is_success: false,
        }))
    }

    /// Creates the response for one item. All items of a response share its headers.
    pub(crate) fn of_item(status: StatusCode, headers: Arc<HeaderMap>, body: Bytes) -> Self {
        Self::of_head(Head::Shared { status, headers }, body, false, None)
    }

    /// Replaces the message from the body, if `message` is not `None`.
    pub(crate) fn with_message(mut self, message: Option<&str>) -> Self {
        if let Some(message) = message {
            let mut report = Report::read(self.status(), self.headers(), self.body());
            report.detail.set_message(message);
            self.0.report = OnceBox::with_value(report);
        }
        self
    }

    /// Sets the client's error for a body that could not be read to its end.
    #[cold]
    pub(crate) fn set_read_error(&mut self, error: BodyError) {
        self.0.truncated = true;
        self.0.read_error = Some(Arc::new(Cause::new(error)));
    }

    /// Marks the response as a success, whose body is the caller's data and not an error.
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

    /// The status code, from 100 to 999. It can be undocumented.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match &self.0.head {
            Head::Own(parts) => parts.status,
            Head::Shared { status, .. } => *status,
        }
    }

    /// The headers, as received.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        match &self.0.head {
            Head::Own(parts) => &parts.headers,
            Head::Shared { headers, .. } => headers,
        }
    }

    /// The body, as received. It can be incomplete; see [`is_truncated`](Self::is_truncated).
    #[must_use]
    pub fn body(&self) -> &Bytes {
        &self.0.body
    }

    /// The body as text. The encoding is that of the byte order mark, the content type or the XML
    /// declaration, and otherwise UTF-8. Invalid bytes become `U+FFFD`.
    ///
    /// UTF-8, UTF-16 and ISO-8859-1 (as windows-1252) are always supported. The feature `charset` adds the
    /// other encodings of the web.
    #[must_use]
    pub fn text_lossy(&self) -> Cow<'_, str> {
        text::of_body(self.headers(), self.body())
    }

    /// Whether [`body`](Self::body) is incomplete: the service's body is longer than
    /// [`MAX_ERROR_BODY`](crate::MAX_ERROR_BODY), it could not be read to its end, or the client did
    /// not keep it.
    ///
    /// If it could not be read to its end, [`source`](Error::source) is the client's error.
    #[must_use]
    pub fn is_truncated(&self) -> bool {
        self.0.truncated
    }

    /// Whether the response is an HTML page according to its content type and its body. Such a response is
    /// probably from a gateway.
    pub(crate) fn is_html_page(&self) -> bool {
        Declared::of(self.headers()) == Declared::Html
            && media::is_html_page(self.headers(), self.body())
    }

    fn report(&self) -> &Report {
        let read = || Report::read(self.status(), self.headers(), self.body());
        self.0.report.get_or_init(read)
    }

    fn detail(&self) -> &ErrorDetail {
        &self.report().detail
    }

    /// The service's error code, such as `InvalidParameter`: the code in the body or, without one, the
    /// value of the header `x-ms-error-code` or `x-amzn-errortype`.
    ///
    /// If the code in the body only repeats the HTTP status, a word in another member has precedence,
    /// such as `status` in Google's errors or `reason` in those of Kubernetes, and then the header. A
    /// truncated code is ignored.
    ///
    /// A service can add error codes at any time. Match on the status, and use codes only to
    /// distinguish cases of it.
    #[must_use]
    pub fn error_code(&self) -> Option<&str> {
        let report = self.report();
        let code = report.detail.code();
        if code.is_some() && !report.code_is_status {
            return code;
        }
        error_code_header(self.headers()).or(code)
    }

    /// The service's message, unmasked. It can contain personal data.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.detail().message()
    }

    /// The target of the error, which is often a field of the request.
    #[must_use]
    pub fn target(&self) -> Option<&str> {
        self.detail().target()
    }

    /// The errors that this one summarizes, such as one for each invalid field. There are at most 64.
    #[must_use]
    pub fn details(&self) -> &[ErrorDetail] {
        self.detail().details()
    }

    /// The more specific error inside this one.
    #[must_use]
    pub fn inner_error(&self) -> Option<&ErrorDetail> {
        self.detail().inner()
    }

    /// Deserializes the JSON body into a `T`, for data that the other methods do not return.
    ///
    /// # Examples
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
    /// Returns a [`DecodeError`] if the body cannot be deserialized into a `T`. It contains the JSON
    /// path of the value, the reason and the response.
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

    /// The id of this call in the service's logs, for support requests.
    ///
    /// It is the value of `MS-CV`, `x-ms-request-id` or another header that services use for it or,
    /// without such a header, a member of the body with a name such as `requestId`, `correlationId` or
    /// `traceId`.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        let in_body = || {
            // The body of a success is the caller's data.
            (!self.is_success()).then(|| self.report().request_id.as_deref())?
        };
        request_id::in_headers(self.headers()).or_else(in_body)
    }

    /// The delay that the service requests before a retry, at most 24 hours. It is the value of
    /// `x-ms-retry-after-ms`, `retry-after-ms`, or `Retry-After` in seconds or as a date, for any status.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        retry::retry_after(self.headers(), retry::now())
    }

    /// Whether sending the request again can help, determined only by the status.
    ///
    /// The table of a service can contain another rule for the status or the error code. If you have a
    /// service's error, use [`ServiceError::retry`](crate::ServiceError::retry), which applies these
    /// rules.
    pub fn retry(&self) -> Retry {
        self.retry_by(None, self.status())
    }

    pub(crate) fn retry_by(&self, rule: Option<RetryRule>, status: StatusCode) -> Retry {
        let idempotent = self.endpoint().is_some_and(Endpoint::is_idempotent);
        retry::decide(rule, status, idempotent, || self.retry_after())
    }

    /// The annotated function that received this response. `None` if no annotated function created the
    /// error.
    #[must_use]
    pub fn endpoint(&self) -> Option<&'static Endpoint> {
        self.0.endpoint
    }

    /// Converts the error response into the type of the `http` crate.
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

/// Writes one line: `404 Not Found, code MessageNotFound: no such message; request id mZ9a.0`. Its
/// length is limited, and secrets and personal data are masked.
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

/// The source is the client's error, masked for logs, if the body could not be read to its end.
impl Error for ErrorResponse {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.read_error.as_ref().map(|cause| cause.for_log())
    }
}

/// The error code in the header of Azure or of AWS. In the latter, a URL can follow the code.
fn error_code_header(headers: &HeaderMap) -> Option<&str> {
    let code = |name: &str| {
        let code = headers.get(name)?.to_str().ok()?.trim();
        Some(code).filter(|code| !code.is_empty())
    };
    code("x-ms-error-code").or_else(|| code("x-amzn-errortype")?.split(':').next())
}

#[cfg(test)]
mod tests;
