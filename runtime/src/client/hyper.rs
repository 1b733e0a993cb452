//! The errors of hyper. Its responses are implemented in [`http_body`](super::http_body).

use crate::client::{ClientError, ClientFailure};
use crate::error::transport::TransportError;

impl ClientError for hyper::Error {
    fn into_failure(self) -> ClientFailure {
        ClientFailure::Transport(if was_not_sent(&self) {
            TransportError::not_sent(self)
        } else {
            TransportError::no_response(self)
        })
    }
}

/// Whether the request was not sent: it was canceled before that, or the connection was closed.
pub(super) fn was_not_sent(error: &hyper::Error) -> bool {
    error.is_canceled() || error.is_closed()
}
