//! Error bodies of services, and the values that are read from them.

mod odd;
mod shapes;

use acs_endpoint::{ErrorDetail, ErrorResponse, SmsError};
use bytes::Bytes;

use crate::support::calls::sms_blocking;
use crate::support::{Response, response};

/// Returns the response in the error of an annotated function.
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

/// Returns the code, the message and the target; `""` means that there is none.
fn values(response: &ErrorResponse) -> [&str; 3] {
    [response.error_code(), response.message(), response.target()].map(Option::unwrap_or_default)
}

fn detail(detail: &ErrorDetail) -> [&str; 3] {
    [detail.code(), detail.message(), detail.target()].map(Option::unwrap_or_default)
}

fn details(response: &ErrorResponse) -> Vec<[&str; 3]> {
    response.details().iter().map(detail).collect()
}
