//! The outcome of a call, in the terms of the table.

use std::fmt;

use acs_endpoint::{
    ErrorResponse, MAX_ERROR_BODY, Retry, ServiceError as _, SmsError, TransportErrorKind,
};

use crate::clients::Reply;

/// What the caller has after a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Seen {
    /// The function's value.
    Value,
    /// An error of the service.
    Error {
        variant: &'static str,
        /// The kind of `Transport`.
        kind: Option<TransportErrorKind>,
        /// What is known of the response, if anything is.
        response: Option<Response>,
        retry: Retry,
    },
    /// Nothing: the client has no timeout, so the call continued until the caller dropped it.
    Waits,
}

/// What an error keeps of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Response {
    pub(crate) status: u16,
    /// Whether it has the headers.
    pub(crate) headers: bool,
    pub(crate) body: Kept,
}

/// What an error keeps of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// All of it; the body may be empty.
    Complete,
    /// The part received before it was interrupted.
    Part,
    /// As much as the limit allows.
    Limit,
    /// Nothing, and `is_truncated()` reports it.
    Nothing,
}

/// An outcome in the terms of the table; `None` if the caller gave up. `sent` is the body that the
/// server intended to send.
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

/// A log contains neither the body nor headers that can be secrets.
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
