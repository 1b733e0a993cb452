//! What is read from the bodies that services send with an error.

mod odd;
mod shapes;

use acs_endpoint::{ErrorDetail, ErrorResponse, SmsError};
use bytes::Bytes;

use crate::support::calls::sms_blocking;
use crate::support::{Response, response};

/// The response that an annotated function's error holds.
fn refused(arrived: Response) -> ErrorResponse {
    match sms_blocking(arrived).unwrap_err() {
        SmsError::BadRequest(response)
        | SmsError::Unauthorized(response)
        | SmsError::Forbidden(response)
        | SmsError::NotFound(response)
        | SmsError::UnprocessableEntity(response)
        | SmsError::TooManyRequests(response)
        | SmsError::InternalServerError(response)
        | SmsError::ServiceUnavailable(response)
        | SmsError::Undocumented(response) => response,
        SmsError::Transport(_) | SmsError::Decode(_) => panic!("a response became another error"),
    }
}

fn refused_with(status: u16, body: impl Into<Bytes>) -> ErrorResponse {
    refused(response(status, &[("content-type", "application/json")], body))
}

/// Code, message and target; `""` is none.
fn values(response: &ErrorResponse) -> [&str; 3] {
    [response.error_code(), response.message(), response.target()].map(Option::unwrap_or_default)
}

fn detail(detail: &ErrorDetail) -> [&str; 3] {
    [detail.code(), detail.message(), detail.target()].map(Option::unwrap_or_default)
}

fn details(response: &ErrorResponse) -> Vec<[&str; 3]> {
    response.details().iter().map(detail).collect()
}
