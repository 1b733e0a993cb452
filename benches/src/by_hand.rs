//! The functions that are written by hand, as efficiently as possible.

use bytes::Bytes;
use http::Response;
use serde::Deserialize;

use crate::Sent;

/// An error of the SMS service. It takes one pointer and a discriminant.
#[derive(Debug)]
pub enum Error {
    /// Status 400.
    BadRequest(Box<Refused>),
    /// Status 401.
    Unauthorized(Box<Refused>),
    /// Status 403.
    Forbidden(Box<Refused>),
    /// Status 404.
    NotFound(Box<Refused>),
    /// Status 422.
    UnprocessableEntity(Box<Refused>),
    /// Status 429.
    TooManyRequests(Box<Refused>),
    /// Status 500.
    InternalServerError(Box<Refused>),
    /// Any other status.
    Undocumented(Box<Refused>),
    /// A success that could not be read.
    Decode(Box<Unreadable>),
}

/// An error response with its parsed body.
#[derive(Debug)]
pub struct Refused {
    /// Status, headers and body.
    pub response: Response<Bytes>,
    /// The parsed body.
    pub error: Option<ErrorDetail>,
}

/// A success that could not be read, and the reason.
#[derive(Debug)]
pub struct Unreadable {
    /// Status, headers and body.
    pub response: Response<Bytes>,
    /// The error of the deserializer.
    pub error: serde_json::Error,
}

#[derive(Deserialize)]
struct ErrorBody {
    error: ErrorDetail,
}

/// The shape of error bodies that most services document.
#[derive(Debug, Deserialize)]
pub struct ErrorDetail {
    /// The error code of the service.
    pub code: Option<String>,
    /// The message.
    pub message: Option<String>,
    /// The target.
    pub target: Option<String>,
    /// The details.
    #[serde(default)]
    pub details: Vec<ErrorDetail>,
    /// The inner error, which is more specific.
    pub innererror: Option<Box<ErrorDetail>>,
}

/// Reads a send.
///
/// # Errors
/// Returns the service's error.
#[inline(never)]
pub fn send(response: Response<Bytes>) -> Result<Sent, Error> {
    if response.status().is_success() {
        match serde_json::from_slice(response.body()) {
            Ok(sent) => Ok(sent),
            Err(error) => Err(Error::Decode(Box::new(Unreadable { response, error }))),
        }
    } else {
        Err(refused(response, true))
    }
}

/// Reads a send with more effort than needed.
///
/// # Errors
/// Returns the service's error.
#[inline(never)]
pub fn send_clone(response: Response<Bytes>) -> Result<Sent, Error> {
    let kept = response.clone();
    let sent = send(response);
    drop(kept);
    sent
}

/// Reads a send in an async function.
///
/// # Errors
/// Returns the service's error.
pub async fn send_async(response: Response<Bytes>) -> Result<Sent, Error> {
    let response = std::future::ready(response).await;
    if response.status().is_success() {
        match serde_json::from_slice(response.body()) {
            Ok(sent) => Ok(sent),
            Err(error) => Err(Error::Decode(Box::new(Unreadable { response, error }))),
        }
    } else {
        Err(refused(response, true))
    }
}

/// Runs the async function.
///
/// # Errors
/// Returns the service's error.
#[inline(never)]
pub fn send_ready(response: Response<Bytes>) -> Result<Sent, Error> {
    crate::ready(send_async(response))
}

/// Reads a response without a body.
///
/// # Errors
/// Returns the service's error.
#[inline(never)]
pub fn delete(response: Response<Bytes>) -> Result<(), Error> {
    if response.status().is_success() { Ok(()) } else { Err(refused(response, true)) }
}

/// Reads a response without a body, and keeps the body of an error unread.
///
/// # Errors
/// Returns the service's error.
#[inline(never)]
pub fn delete_unread(response: Response<Bytes>) -> Result<(), Error> {
    if response.status().is_success() { Ok(()) } else { Err(refused(response, false)) }
}

/// Reads the code and the message of an error, as a caller does.
///
/// # Panics
/// Panics if the status is a success.
#[inline(never)]
pub fn code_and_message(response: Response<Bytes>) -> (usize, Error) {
    let Err(error) = delete(response) else { panic!("the response is an error") };
    let read = match &error {
        Error::BadRequest(refused)
        | Error::Unauthorized(refused)
        | Error::Forbidden(refused)
        | Error::NotFound(refused)
        | Error::UnprocessableEntity(refused)
        | Error::TooManyRequests(refused)
        | Error::InternalServerError(refused)
        | Error::Undocumented(refused) => refused.error.as_ref().map_or(0, |error| {
            error.code.as_ref().map_or(0, String::len)
                + error.message.as_ref().map_or(0, String::len)
        }),
        Error::Decode(_) => 0,
    };
    (read, error)
}

#[inline]
fn refused(response: Response<Bytes>, read: bool) -> Error {
    let status = response.status().as_u16();
    let error = if read && !response.body().is_empty() {
        serde_json::from_slice(response.body()).ok().map(|body: ErrorBody| body.error)
    } else {
        None
    };
    let refused = Box::new(Refused { response, error });
    match status {
        400 => Error::BadRequest(refused),
        401 => Error::Unauthorized(refused),
        403 => Error::Forbidden(refused),
        404 => Error::NotFound(refused),
        422 => Error::UnprocessableEntity(refused),
        429 => Error::TooManyRequests(refused),
        500 => Error::InternalServerError(refused),
        _ => Error::Undocumented(refused),
    }
}
