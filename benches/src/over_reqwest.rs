//! Both sides with a client's response, whose body is in memory but is read as if it came from a network.

use acs_endpoint::{SmsError, acs_endpoint};

use crate::{Sent, by_hand, responses};

/// Reads a send with the annotated function.
///
/// # Errors
/// Returns the service's error.
#[acs_endpoint(service = "sms")]
pub async fn annotated(response: reqwest::Response) -> Result<Sent, SmsError> {
    response
}

/// Runs the annotated function.
///
/// # Errors
/// Returns the service's error.
#[inline(never)]
pub fn annotated_ready(response: reqwest::Response) -> Result<Sent, SmsError> {
    crate::ready(annotated(response))
}

/// An error of the hand-written function.
#[derive(Debug)]
pub enum Error {
    /// An error of the service.
    Service(by_hand::Error),
    /// No complete response arrived.
    Transport(Box<reqwest::Error>),
}

impl From<reqwest::Error> for Error {
    fn from(error: reqwest::Error) -> Self {
        Self::Transport(Box::new(error))
    }
}

/// Reads a send by hand, and keeps the status, the headers and the body of an error.
///
/// # Errors
/// Returns the error of the service or of the client.
pub async fn by_hand(mut response: reqwest::Response) -> Result<Sent, Error> {
    let mut kept = http::Response::new(bytes::Bytes::new());
    *kept.status_mut() = response.status();
    *kept.headers_mut() = std::mem::take(response.headers_mut());
    *kept.body_mut() = response.bytes().await?;
    by_hand::send(kept).map_err(Error::Service)
}

/// Runs the hand-written function.
///
/// # Errors
/// Returns the error of the service or of the client.
#[inline(never)]
pub fn by_hand_ready(response: reqwest::Response) -> Result<Sent, Error> {
    crate::ready(by_hand(response))
}

/// Written by hand in one line: an error has its status, and nothing else that came with it.
///
/// # Errors
/// That of the client.
pub async fn one_line(response: reqwest::Response) -> Result<Sent, Error> {
    Ok(response.error_for_status()?.json().await?)
}

/// The line, run.
///
/// # Errors
/// That of the client.
#[inline(never)]
pub fn one_line_ready(response: reqwest::Response) -> Result<Sent, Error> {
    crate::ready(one_line(response))
}

/// [`responses::one`], as a response of `reqwest`.
#[must_use]
pub fn one() -> reqwest::Response {
    responses::one().into()
}

/// [`responses::ten`], as a response of `reqwest`.
#[must_use]
pub fn ten() -> reqwest::Response {
    responses::ten().into()
}
