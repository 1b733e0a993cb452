//! For the tests of code that handles a service's errors: canned responses, and a run through all of
//! them.
//!
//! ```
//! use acs_endpoint::testing::{self, Body};
//! use acs_endpoint::{SmsError, decode};
//!
//! // One error, as a function would return it.
//! let error: SmsError = testing::error(http::StatusCode::TOO_MANY_REQUESTS, Body::Standard);
//! assert!(matches!(error, SmsError::TooManyRequests(_)));
//!
//! // Every documented status, with every kind of body, through a handler.
//! let report = testing::run(|response| decode::<serde_json::Value, SmsError>(response));
//! assert_eq!(report.lossy().count(), 0, "{report}");
//! ```

use std::fmt;

use bytes::Bytes;
use http::StatusCode;
use http::header::CONTENT_TYPE;

use crate::error::response::ErrorResponse;
use crate::service::ServiceError;
use crate::service::status::StatusInfo;

/// What a canned response has as its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// The standard error body of Azure services, with a code and a message.
    Standard,
    /// Nothing, and no content type.
    Empty,
    /// The page of a gateway.
    Html,
    /// The standard body, broken off in the middle.
    Truncated,
    /// JSON that is no error body.
    WrongJson,
}

impl Body {
    /// All kinds.
    pub const ALL: [Body; 5] =
        [Self::Standard, Self::Empty, Self::Html, Self::Truncated, Self::WrongJson];

    fn content(self, status: StatusCode) -> (Option<&'static str>, String) {
        let reason = status.canonical_reason().unwrap_or("Unknown");
        let code = reason.replace(|letter: char| !letter.is_ascii_alphanumeric(), "");
        let json = Some("application/json");
        match self {
            Self::Standard => {
                let body =
                    format!(r#"{{"error":{{"code":"{code}","message":"canned: {reason}"}}}}"#);
                (json, body)
            }
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

/// A response as a service or a gateway sends it, with the request id `canned`.
#[must_use]
pub fn response(status: StatusCode, body: Body) -> http::Response<Bytes> {
    let (content_type, content) = body.content(status);
    let mut response = http::Response::new(Bytes::from(content));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert("x-ms-request-id", http::HeaderValue::from_static("canned"));
    if let Some(content_type) = content_type {
        headers.insert(CONTENT_TYPE, http::HeaderValue::from_static(content_type));
    }
    response
}

/// The error that a function of the service returns for this response.
#[must_use]
pub fn error<E: ServiceError>(status: StatusCode, body: Body) -> E {
    E::from_response(ErrorResponse::new(response(status, body)))
}

/// The documented statuses of a service, errors and successes; of a range, its first and its last.
pub fn documented<E: ServiceError>() -> impl Iterator<Item = StatusCode> {
    E::STATUSES.iter().flat_map(ends).filter_map(|code| StatusCode::from_u16(code).ok())
}

fn ends(row: &StatusInfo) -> impl Iterator<Item = u16> + use<> {
    let (first, last) = (row.first(), row.last());
    std::iter::once(first).chain((last != first).then_some(last))
}

/// What became of one response.
#[derive(Debug)]
pub struct Case<T, E> {
    /// The status that was sent.
    pub status: StatusCode,
    /// The body that was sent.
    pub body: Body,
    /// What the handler gave.
    pub outcome: Result<T, E>,
}

impl<T, E: ServiceError> Case<T, E> {
    /// Whether the outcome is an error that no longer has the status or the body.
    pub fn is_lossy(&self) -> bool {
        let sent = response(self.status, self.body);
        self.outcome.as_ref().is_err_and(|error| match error.response() {
            Some(kept) => kept.status() != self.status || kept.body() != sent.body(),
            None => true,
        })
    }
}

/// What became of every response.
#[derive(Debug)]
pub struct Report<T, E> {
    cases: Vec<Case<T, E>>,
}

impl<T, E: ServiceError> Report<T, E> {
    /// All cases: by status, then by body.
    #[must_use]
    pub fn cases(&self) -> &[Case<T, E>] {
        &self.cases
    }

    /// The cases whose error has lost the status or the body.
    pub fn lossy(&self) -> impl Iterator<Item = &Case<T, E>> {
        self.cases.iter().filter(|case| case.is_lossy())
    }
}

/// A line for each case: `404 Html: sms: 404 Not Found: ..`.
impl<T, E: ServiceError> fmt::Display for Report<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for case in &self.cases {
            write!(f, "{} {:?}: ", case.status.as_u16(), case.body)?;
            match &case.outcome {
                Ok(_) => writeln!(f, "a value")?,
                Err(error) => writeln!(f, "{error}")?,
            }
        }
        Ok(())
    }
}

/// Pushes every documented status with every kind of body through `handler`.
pub fn run<T, E: ServiceError>(
    mut handler: impl FnMut(http::Response<Bytes>) -> Result<T, E>,
) -> Report<T, E> {
    let cases = sent::<E>()
        .map(|(status, body)| Case { status, body, outcome: handler(response(status, body)) })
        .collect();
    Report { cases }
}

/// The same for an async handler.
pub async fn run_async<T, E: ServiceError>(
    mut handler: impl AsyncFnMut(http::Response<Bytes>) -> Result<T, E>,
) -> Report<T, E> {
    let mut cases = Vec::new();
    for (status, body) in sent::<E>() {
        let outcome = handler(response(status, body)).await;
        cases.push(Case { status, body, outcome });
    }
    Report { cases }
}

fn sent<E: ServiceError>() -> impl Iterator<Item = (StatusCode, Body)> {
    documented::<E>().flat_map(|status| Body::ALL.map(|body| (status, body)))
}

#[cfg(test)]
mod tests {
    use super::{Body, documented, error, run};
    use crate::call::convert::decode;
    use crate::service::ServiceError;
    use crate::service::common::CommonError;
    use crate::service::sms::SmsError;

    #[test]
    fn the_documented_statuses_are_those_of_the_table() {
        let statuses: Vec<u16> = documented::<SmsError>().map(|status| status.as_u16()).collect();
        assert_eq!(statuses, [400, 401, 403, 404, 422, 429, 500, 200, 201, 202]);
        let statuses: Vec<u16> =
            documented::<CommonError>().map(|status| status.as_u16()).collect();
        assert_eq!(statuses, [400, 401, 403, 404, 422, 429, 500, 200, 299]);
    }

    #[test]
    fn a_run_reports_what_each_response_became() {
        let report = run(decode::<(), SmsError>);
        assert_eq!(report.cases().len(), 50);
        assert_eq!(report.cases().iter().filter(|case| case.outcome.is_ok()).count(), 15);
        assert_eq!(report.lossy().count(), 0, "{report}");
        assert!(report.to_string().contains("404 Truncated: sms: 404 Not Found, code NotFound"));
    }

    #[test]
    fn a_handler_that_loses_the_body_is_found() {
        let report = run(|response| decode::<(), SmsError>(response.map(|_| bytes::Bytes::new())));
        assert_eq!(report.lossy().count(), 7 * 4, "the empty body is still what it was");
    }

    #[test]
    fn an_error_can_be_made_by_hand() {
        let error: SmsError = error(http::StatusCode::NOT_FOUND, Body::Standard);
        assert_eq!((error.error_code(), error.request_id()), (Some("NotFound"), Some("canned")));
    }
}
