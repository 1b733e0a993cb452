//! hyper's errors; its responses are those of [`http_body`](super::http_body).

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

/// Canceled: dropped before it was sent. Closed: the connection no longer took requests.
pub(super) fn was_not_sent(error: &hyper::Error) -> bool {
    error.is_canceled() || error.is_closed()
}
