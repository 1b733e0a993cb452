//! The annotated functions.

use acs_endpoint::{SmsError, acs_endpoint};
use bytes::Bytes;
use http::Response;

use crate::Sent;

/// Reads a send.
///
/// # Errors
/// Returns the service's error.
#[inline(never)]
#[acs_endpoint(service = "sms")]
pub fn send(response: Response<Bytes>) -> Result<Sent, SmsError> {
    response
}

/// Reads a send that has only one success.
///
/// # Errors
/// Returns the service's error.
#[inline(never)]
#[acs_endpoint(service = "sms", success(202), handles(400, 401, ..))]
pub fn send_listed(response: Response<Bytes>) -> Result<Sent, SmsError> {
    response
}

/// Reads a send in an async function.
///
/// # Errors
/// Returns the service's error.
#[acs_endpoint(service = "sms")]
pub async fn send_async(response: Response<Bytes>) -> Result<Sent, SmsError> {
    response
}

/// Reads a response without a body.
///
/// # Errors
/// Returns the service's error.
#[inline(never)]
#[acs_endpoint(service = "sms")]
pub fn delete(response: Response<Bytes>) -> Result<(), SmsError> {
    response
}

/// Runs the async function.
///
/// # Errors
/// Returns the service's error.
#[inline(never)]
pub fn send_ready(response: Response<Bytes>) -> Result<Sent, SmsError> {
    crate::ready(send_async(response))
}

/// Reads the code and the message of an error, as a caller does.
///
/// # Panics
/// Panics if the status is a success.
#[inline(never)]
pub fn code_and_message(response: Response<Bytes>) -> (usize, SmsError) {
    use acs_endpoint::ServiceError as _;
    match delete(response) {
        Err(error) => {
            let read = error.error_code().map_or(0, str::len) + error.message().map_or(0, str::len);
            (read, error)
        }
        Ok(()) => panic!("the response is an error"),
    }
}
