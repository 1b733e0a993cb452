//! The side that is written by hand, as well as one can.

use bytes::Bytes;
use http::Response;
use serde::Deserialize;

use crate::Sent;

/// An error of the SMS service, one pointer and a discriminant wide.
#[derive(Debug)]
pub enum Error {
    /// 400.
    BadRequest(Box<Refused>),
    /// 401.
    Unauthorized(Box<Refused>),
    /// 403.
    Forbidden(Box<Refused>),
    /// 404.
    NotFound(Box<Refused>),
    /// 422.
    UnprocessableEntity(Box<Refused>),
    /// 429.
    TooManyRequests(Box<Refused>),
    /// 500.
    InternalServerError(Box<Refused>),
    /// Any other.
    Undocumented(Box<Refused>),
    /// A success that could not be read.
    Decode(Box<Unreadable>),
}

/// Everything that came with an error.
#[derive(Debug)]
pub struct Refused {
    /// Status, headers and body.
    pub response: Response<Bytes>,
    /// What the body says.
    pub error: Option<ErrorDetail>,
}

/// A success that could not be read, with why.
#[derive(Debug)]
pub struct Unreadable {
    /// Status, headers and body.
    pub response: Response<Bytes>,
    /// What does not fit.
    pub error: serde_json::Error,
}

#[derive(Deserialize)]
struct ErrorBody {
    error: ErrorDetail,
}

/// The shape that most services document.
#[derive(Debug, Deserialize)]
pub struct ErrorDetail {
    /// The service's code.
    pub code: Option<String>,
    /// What happened.
    pub message: Option<String>,
    /// What it is about.
    pub target: Option<String>,
    /// The single faults.
    #[serde(default)]
    pub details: Vec<ErrorDetail>,
    /// The more specific fault.
    pub innererror: Option<Box<ErrorDetail>>,
}

/// Reads a send.
///
/// # Errors
/// That of the service.
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
/// That of the service.
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
/// That of the service.
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

/// The async function, run.
///
/// # Errors
/// That of the service.
#[inline(never)]
pub fn send_ready(response: Response<Bytes>) -> Result<Sent, Error> {
    crate::ready(send_async(response))
}

/// Reads a response without a body.
///
/// # Errors
/// That of the service.
#[inline(never)]
pub fn delete(response: Response<Bytes>) -> Result<(), Error> {
    if response.status().is_success() { Ok(()) } else { Err(refused(response, true)) }
}

/// The same, keeping the body of an error unread.
///
/// # Errors
/// That of the service.
#[inline(never)]
pub fn delete_unread(response: Response<Bytes>) -> Result<(), Error> {
    if response.status().is_success() { Ok(()) } else { Err(refused(response, false)) }
}

/// What a caller learns who reads the code and the message.
///
/// # Panics
/// If the status is a success.
#[inline(never)]
pub fn code_and_message(response: Response<Bytes>) -> (usize, Error) {
    let Err(error) = delete(response) else { panic!("the answer is an error") };
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
