//! The outcome of a call, as the table describes it.

use std::fmt;

use acs_endpoint::{
    ErrorResponse, MAX_ERROR_BODY, Retry, ServiceError as _, SmsError, TransportErrorKind,
};

use crate::clients::Reply;

/// The outcome of a call for the caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Seen {
    /// The function's value.
    Value,
    /// An error of the service.
    Error {
        variant: &'static str,
        /// The kind of `Transport`.
        kind: Option<TransportErrorKind>,
        /// The known part of the response, if any.
        response: Option<Response>,
        retry: Retry,
    },
    /// No outcome: the client has no timeout, so the call continued until the caller dropped it.
    Waits,
}

/// The part of a response that an error keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Response {
    pub(crate) status: u16,
    /// Whether the error has the headers.
    pub(crate) headers: bool,
    pub(crate) body: Kept,
}

/// The part of a body that an error keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// The complete body, which may be empty.
    Complete,
    /// The part that was received before the interruption.
    Part,
    /// As many bytes as the limit allows.
    Limit,
    /// Nothing; `is_truncated()` returns `true`.
    Nothing,
}

/// Returns an outcome as the table describes it. `result` is `None` if the caller gave up; `sent` is the
/// body that the server intended to send.
pub(crate) fn seen(outcome: Option<Result<Reply, SmsError>>, sent: &[u8]) -> Seen {
    let error = match outcome {
        None => return Seen::Waits,
        Some(Ok(Reply { status })) => {
            assert_eq!(status, 200, "the value is what the server sent");
            return Seen::Value;
        }
        Some(Err(error)) => error,
    };
    let endpoint = match (error.transport_error(), error.response()) {
        (Some(transport), _) => transport.endpoint(),
        (None, response) => response.and_then(ErrorResponse::endpoint),
    };
    assert!(endpoint.is_some(), "the function is known: {error:?}");
    shows_no_body(&error);
    Seen::Error {
        variant: variant(&error),
        kind: error.transport_error().map(acs_endpoint::TransportError::kind),
        response: error.response().map(|kept| response(kept, sent)),
        retry: error.retry(),
    }
}

fn response(response: &ErrorResponse, sent: &[u8]) -> Response {
    let length = response.body().len();
    let body = match (response.is_truncated(), length) {
        (false, _) => {
            assert_eq!(response.body(), sent, "the complete body");
            Kept::Complete
        }
        (true, 0) => Kept::Nothing,
        (true, MAX_ERROR_BODY) => Kept::Limit,
        (true, _) => {
            assert!(length < MAX_ERROR_BODY, "{length} bytes");
            assert!(sent.starts_with(response.body()), "the beginning of the body");
            Kept::Part
        }
    };
    let headers = response.request_id() == Some("fault.1");
    Response { status: response.status().as_u16(), headers, body }
}

/// Checks that a log contains neither the body nor a header that can be a secret.
fn shows_no_body(error: &SmsError) {
    for log in [error.to_string(), format!("{error:?}")] {
        assert!(!log.contains("s3cret"), "{log}");
    }
    assert!(!error.to_string().contains('\n'), "{error}");
}

fn variant(error: &SmsError) -> &'static str {
    match error {
        SmsError::BadRequest(_) => "BadRequest",
        SmsError::Unauthorized(_) => "Unauthorized",
        SmsError::Forbidden(_) => "Forbidden",
        SmsError::NotFound(_) => "NotFound",
        SmsError::UnprocessableEntity(_) => "UnprocessableEntity",
        SmsError::TooManyRequests(_) => "TooManyRequests",
        SmsError::InternalServerError(_) => "InternalServerError",
        SmsError::ServiceUnavailable(_) => "ServiceUnavailable",
        SmsError::Undocumented(_) => "Undocumented",
        SmsError::Transport(_) => "Transport",
        SmsError::Decode(_) => "Decode",
    }
}

impl fmt::Display for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Complete => "complete",
            Self::Part => "the part received",
            Self::Limit => "the first 64 KiB",
            Self::Nothing => "-",
        })
    }
}
