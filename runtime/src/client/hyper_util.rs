//! hyper-util's client, whose responses are hyper's.

use std::error::Error as _;

use hyper_util::client::legacy::Error;

use super::hyper::was_not_sent;
use crate::client::{ClientError, ClientFailure};
use crate::error::transport::TransportError;

impl ClientError for Error {
    fn into_failure(self) -> ClientFailure {
        let cause = self.source().and_then(|cause| cause.downcast_ref::<hyper::Error>());
        ClientFailure::Transport(if self.is_connect() || cause.is_some_and(was_not_sent) {
            TransportError::not_sent(self)
        } else {
            TransportError::no_response(self)
        })
    }
}
