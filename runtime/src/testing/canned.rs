//! Responses for tests.

use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, RETRY_AFTER};
use http::{HeaderValue, StatusCode};

use crate::error::response::ErrorResponse;
use crate::service::ServiceError;

/// The kind of body of a canned response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BodyKind {
    /// The standard error body of Azure services, with a code and a message.
    Standard,
    /// No body and no content type.
    Empty,
    /// An HTML page, as returned by a gateway.
    Html,
    /// The standard body, truncated in the middle.
    Truncated,
    /// JSON that is not an error body.
    WrongJson,
}

impl BodyKind {
    /// All kinds.
    pub const ALL: [BodyKind; 5] =
        [Self::Standard, Self::Empty, Self::Html, Self::Truncated, Self::WrongJson];

    fn content(self, status: StatusCode) -> (Option<&'static str>, String) {
        let reason = status.canonical_reason().unwrap_or("Unknown");
        let code = reason.replace(|letter: char| !letter.is_ascii_alphanumeric(), "");
        let json = Some("application/json");
        match self {
            Self::Standard => (json, standard(&code, &format!("canned: {reason}"))),
            Self::Empty => (None, String::new()),
            Self::Html => {
                let body =
                    format!("<html><head><title>{reason}</title></head><body></body></html>");
                (Some("text/html"), body)
            }
            Self::Truncated => (json, format!(r#"{{"error":{{"code":"{code}","mess"#)),
            Self::WrongJson => (json, "[1, 2, 3]".to_owned()),
        }
    }
}

fn standard(code: &str, message: &str) -> String {
    serde_json::json!({ "error": { "code": code, "message": message } }).to_string()
}

/// A builder for a response in a test.
///
/// # Examples
/// ```
/// use acs_endpoint::testing::Canned;
/// use acs_endpoint::{ServiceError, SmsError};
///
/// let body = serde_json::json!({ "error": { "code": "Invalid", "target": "to" } });
/// let error: SmsError = Canned::new(400).json(&body).error();
/// assert_eq!(error.error_code(), Some("Invalid"));
/// assert_eq!(error.response().unwrap().target(), Some("to"));
/// ```
#[derive(Clone, Debug)]
#[must_use = "call `response` or `error` to use a canned response"]
pub struct Canned(http::Response<Bytes>);

impl Canned {
    /// Creates a response with the [`Standard`](BodyKind::Standard) body and the request id `canned`.
    ///
    /// # Panics
    /// Panics if `status` is not from 100 to 999.
    pub fn new(status: u16) -> Self {
        let Ok(status) = StatusCode::from_u16(status) else {
            panic!("{status} is not a status code")
        };
        let mut response = http::Response::new(Bytes::new());
        *response.status_mut() = status;
        let id = HeaderValue::from_static("canned");
        response.headers_mut().insert("x-ms-request-id", id);
        Self(response).body(BodyKind::Standard)
    }

    /// Sets the kind of body.
    pub fn body(self, body: BodyKind) -> Self {
        let (content_type, content) = body.content(self.0.status());
        self.content(content_type, content.into())
    }

    /// Sets the standard body with the given error code.
    pub fn code(self, code: &str) -> Self {
        let body = standard(code, "canned");
        self.content(Some("application/json"), body.into())
    }

    /// Sets a JSON body.
    pub fn json(self, body: &serde_json::Value) -> Self {
        self.content(Some("application/json"), body.to_string().into())
    }

    /// Sets the body and its content type.
    ///
    /// # Panics
    /// Panics if the content type is not a valid header value.
    pub fn bytes(self, content_type: &str, body: impl Into<Bytes>) -> Self {
        self.content(Some(content_type), body.into())
    }

    /// Sets `Retry-After` in seconds. A fraction of a second is rounded up.
    pub fn retry_after(mut self, after: Duration) -> Self {
        let seconds = after.as_secs() + u64::from(after.subsec_nanos() > 0);
        self.0.headers_mut().insert(RETRY_AFTER, seconds.into());
        self
    }

    /// Sets a header.
    ///
    /// # Panics
    /// Panics if the name or the value is not valid in a header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        match (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(value)) {
            (Ok(name), Ok(value)) => self.0.headers_mut().insert(name, value),
            _ => panic!("`{name}: {value}` is not a header"),
        };
        self
    }

    fn content(mut self, content_type: Option<&str>, body: Bytes) -> Self {
        *self.0.body_mut() = body;
        match content_type {
            Some(content_type) => self.header("content-type", content_type),
            None => {
                self.0.headers_mut().remove(CONTENT_TYPE);
                self
            }
        }
    }

    /// Returns the response.
    #[must_use]
    pub fn response(self) -> http::Response<Bytes> {
        self.0
    }

    /// Returns the error that a function of the service returns for the response.
    #[must_use]
    pub fn error<E: ServiceError>(self) -> E {
        E::from_response(ErrorResponse::new(self.0))
    }
}
