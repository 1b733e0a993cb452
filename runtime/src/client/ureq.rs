//! ureq, which blocks.

use std::io::ErrorKind;

use http::StatusCode;
use ureq::{BodyReader, Error, Timeout};

use super::io_read::ReadBody;
use crate::client::{ClientError, ClientFailure, ClientResponse};
use crate::error::response::ErrorResponse;
use crate::error::transport::TransportError;

impl ClientResponse for http::Response<ureq::Body> {
    type Body = ReadBody<BodyReader<'static>>;

    fn status(&self) -> StatusCode {
        self.status()
    }

    fn into_http(self) -> http::Response<ReadBody<BodyReader<'static>>> {
        self.map(|body| ReadBody(body.into_reader()))
    }
}

/// `Error::StatusCode` keeps the status and drops the response; with
/// `http_status_as_error(false)` ureq gives the response.
impl ClientError for Error {
    fn into_failure(self) -> ClientFailure {
        if let Error::StatusCode(code) = self {
            if let Ok(status) = StatusCode::from_u16(code) {
                return ClientFailure::Response(ErrorResponse::from_status(status));
            }
        }
        ClientFailure::Transport(if was_not_sent(&self) {
            TransportError::not_sent(self)
        } else {
            TransportError::no_response(self)
        })
    }
}

/// Only what can no longer happen once the request is on its way: a redirect can lead to a bad
/// address, and a connection that stood can report that its host cannot be reached.
fn was_not_sent(error: &Error) -> bool {
    match error {
        Error::Http(_)
        | Error::HostNotFound
        | Error::InvalidProxyUrl
        | Error::ConnectionFailed
        | Error::Tls(_)
        | Error::Timeout(Timeout::Resolve | Timeout::Connect) => true,
        Error::Io(error) => {
            matches!(error.kind(), ErrorKind::ConnectionRefused | ErrorKind::AddrNotAvailable)
        }
        _ => false,
    }
}
