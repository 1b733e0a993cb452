//! Both sides over a client's response, whose body is in memory but read as if it were not.

use acs_endpoint::{SmsError, acs_endpoint};

use crate::{Sent, answers, by_hand};

/// Annotated.
///
/// # Errors
/// That of the service.
#[acs_endpoint(service = "sms")]
pub async fn annotated(response: reqwest::Response) -> Result<Sent, SmsError> {
    response
}

/// The annotated function, run.
///
/// # Errors
/// That of the service.
#[inline(never)]
pub fn annotated_ready(response: reqwest::Response) -> Result<Sent, SmsError> {
    crate::ready(annotated(response))
}

/// An error of the hand-written function.
#[derive(Debug)]
pub enum Error {
    /// Of the service.
    Service(by_hand::Error),
    /// No whole response arrived.
    Transport(Box<reqwest::Error>),
}

impl From<reqwest::Error> for Error {
    fn from(error: reqwest::Error) -> Self {
        Self::Transport(Box::new(error))
    }
}

/// Written by hand: the status, the headers and the body of an error are kept.
///
/// # Errors
/// That of the service, or of the client.
pub async fn by_hand(mut response: reqwest::Response) -> Result<Sent, Error> {
    let mut kept = http::Response::new(bytes::Bytes::new());
    *kept.status_mut() = response.status();
    *kept.headers_mut() = std::mem::take(response.headers_mut());
    *kept.body_mut() = response.bytes().await?;
    by_hand::send(kept).map_err(Error::Service)
}

/// The hand-written function, run.
///
/// # Errors
/// That of the service, or of the client.
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

/// [`answers::one`], as `reqwest` has it.
#[must_use]
pub fn one() -> reqwest::Response {
    answers::one().into()
}

/// [`answers::ten`], as `reqwest` has it.
#[must_use]
pub fn ten() -> reqwest::Response {
    answers::ten().into()
}
