//! The responses and errors of ureq, which is a blocking client.

use std::io::ErrorKind;

use http::StatusCode;
use ureq::{BodyReader, Error, Timeout};

use super::io_read::ReadBody;
use crate::client::scheme::is_misspelt_http;
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

/// `Error::StatusCode` contains only the status code. With `http_status_as_error(false)`, ureq returns the
/// response instead.
impl ClientError for Error {
    fn into_failure(self) -> ClientFailure {
        if let Error::StatusCode(code) = self {
            if let Ok(status) = StatusCode::from_u16(code) {
                return ClientFailure::Response(ErrorResponse::from_status(status));
            }
        }
        ClientFailure::Transport(if was_not_built(&self) {
            TransportError::not_built(self)
        } else if was_not_sent(&self) {
            TransportError::not_sent(self)
        } else {
            TransportError::no_response(self)
        })
    }
}

/// Whether the request could not be built. Only errors that cannot come from a redirect count: a
/// redirect can lead to another scheme, but always has one.
fn was_not_built(error: &Error) -> bool {
    match error {
        Error::Http(_) => true,
        Error::BadUri(reason) => match reason.strip_prefix("unknown scheme: ") {
            Some(scheme) => is_misspelt_http(scheme),
            None => reason.ends_with("is missing scheme") || reason.ends_with("is missing host"),
        },
        // The variants of ureq's feature `json` cannot be named here. If JSON cannot be read, the error
        // has a position.
        other => {
            let text = other.to_string();
            text.starts_with("json: ") && !text.contains(" at line ")
        }
    }
}

/// Whether the request was not sent. Only errors that cannot occur after it was sent count: a redirect can
/// lead to an invalid URL, and an open connection can report that its host is unreachable.
fn was_not_sent(error: &Error) -> bool {
    match error {
        Error::HostNotFound
        | Error::InvalidProxyUrl
        | Error::ConnectionFailed
        | Error::Tls(_)
        | Error::Timeout(Timeout::Resolve | Timeout::Connect) => true,
        Error::Io(error) => {
            // There is no stable `ErrorKind` for a name that cannot be resolved.
            matches!(error.kind(), ErrorKind::ConnectionRefused | ErrorKind::AddrNotAvailable)
                || error.to_string().starts_with("failed to lookup address information")
        }
        _ => false,
    }
}
