//! The errors of hyper-util's client, whose responses are those of hyper.

use std::error::Error as _;

use hyper_util::client::legacy::Error;

use super::hyper::was_not_sent;
use crate::client::{ClientError, ClientFailure};
use crate::error::transport::TransportError;
use crate::log::cause::chain;

impl ClientError for Error {
    fn into_failure(self) -> ClientFailure {
        let cause = self.source().and_then(|cause| cause.downcast_ref::<hyper::Error>());
        ClientFailure::Transport(if was_not_built(&self) {
            TransportError::not_built(self)
        } else if self.is_connect() || cause.is_some_and(was_not_sent) {
            TransportError::not_sent(self)
        } else {
            TransportError::no_response(self)
        })
    }
}

/// Whether the request could not be built: it has no absolute URI or an unsupported method or version, or
/// the connector rejects its URL. hyper-util has no methods for these errors.
fn was_not_built(error: &Error) -> bool {
    chain(error)
        .map(ToString::to_string)
        .any(|text| text.starts_with("client error (User") || text.starts_with("invalid URL, "))
}
