//! `azure_core`'s own conversion of an error response.

use azure_core::error::{ErrorKind, ErrorResponse, check_success};
use azure_core::http::RawResponse;
use azure_core::http::headers::Headers;
use bytes::Bytes;
use http::Response;

use crate::responses;

/// Checks the status as the pipeline does, and returns the response.
///
/// # Errors
/// Returns the pipeline's error if the status is not a success.
#[inline(never)]
pub fn check(response: RawResponse) -> Result<RawResponse, azure_core::Error> {
    crate::ready(check_success(response, None))
}

/// Reads the code and the message of an error, as a caller does.
///
/// # Panics
/// Panics if the status is a success.
#[inline(never)]
pub fn code_and_message(response: RawResponse) -> (usize, azure_core::Error) {
    match check(response) {
        Err(error) => {
            let code = match error.kind() {
                ErrorKind::HttpResponse { error_code: Some(code), .. } => code.len(),
                _ => 0,
            };
            let message = error.to_string().len();
            (code + message, error)
        }
        Ok(_) => panic!("the response is an error"),
    }
}

/// Reads the complete error body, including the target, the details and the inner error.
///
/// # Panics
/// Panics if the status is a success, or if the body is not an error.
#[inline(never)]
pub fn complete_body(response: RawResponse) -> (usize, ErrorResponse) {
    match check(response).map_err(ErrorResponse::try_from) {
        Err(Ok(response)) => {
            let error = response.error.as_ref();
            let code = error.and_then(|error| error.code.as_deref()).unwrap_or_default();
            let message = error.and_then(|error| error.message.as_deref()).unwrap_or_default();
            (code.len() + message.len(), response)
        }
        _ => panic!("the response is an error"),
    }
}

fn raw(response: &Response<Bytes>) -> RawResponse {
    let mut headers = Headers::new();
    for (name, value) in response.headers() {
        headers.insert(name.as_str().to_owned(), value.to_str().unwrap_or_default().to_owned());
    }
    let status = response.status().as_u16().into();
    RawResponse::from_bytes(status, headers, response.body().clone())
}

/// [`responses::bare_error`], as a response of `azure_core`.
#[must_use]
pub fn bare_error() -> RawResponse {
    raw(&responses::bare_error())
}

/// [`responses::error`], as a response of `azure_core`.
#[must_use]
pub fn error() -> RawResponse {
    raw(&responses::error())
}

/// [`responses::details`], as a response of `azure_core`.
#[must_use]
pub fn details() -> RawResponse {
    raw(&responses::details())
}
