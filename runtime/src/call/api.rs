//! What generated code says about an annotated function, once and at compile time.

use crate::call::endpoint::Endpoint;
use crate::client::ClientFailure;
use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::error::transport::TransportError;
#[cfg(feature = "tracing")]
use crate::log::tracing;
use crate::service::ServiceError;
#[cfg(feature = "tracing")]
use crate::service::status::StatusInfo;

/// An annotated function and its service.
pub struct Api<S: 'static> {
    pub(crate) endpoint: Endpoint,
    service: &'static Service<S>,
}

/// What all functions of a service share.
///
/// It holds the three ways to the service's error as functions, so that what runs after the tail
/// needs no bound on the service: a type that is no service is reported once, where it is named.
struct Service<S: 'static> {
    #[cfg(feature = "tracing")]
    statuses: &'static [StatusInfo],
    response: fn(ErrorResponse) -> S,
    transport: fn(TransportError) -> S,
    decode: fn(DecodeError) -> S,
}

impl<S: ServiceError> Service<S> {
    const OF: &'static Self = &Self {
        #[cfg(feature = "tracing")]
        statuses: S::STATUSES,
        response: S::from_response,
        transport: S::from_transport,
        decode: S::from_decode,
    };
}

/// The function `function` of `module`, which calls the service `S`.
#[must_use]
pub const fn api<S: ServiceError>(function: &'static str, module: &'static str) -> Api<S> {
    Api { endpoint: Endpoint::new(S::SERVICE, function, module), service: Service::OF }
}

impl<S> Api<S> {
    /// The only statuses that are a success.
    #[must_use]
    pub const fn success(mut self, statuses: &'static [(u16, u16)]) -> Self {
        self.endpoint = self.endpoint.with_success(statuses);
        self
    }

    /// The statuses that are `Ok(None)`.
    #[must_use]
    pub const fn none_on(mut self, statuses: &'static [(u16, u16)]) -> Self {
        self.endpoint = self.endpoint.with_none_on(statuses);
        self
    }

    /// The bound of a success body, in bytes.
    #[must_use]
    pub const fn max_body(mut self, bytes: usize) -> Self {
        self.endpoint = self.endpoint.with_max_body(bytes);
        self
    }

    pub(crate) fn refuse(&self, failure: ClientFailure) -> S {
        #[cfg(feature = "tracing")]
        tracing::failure(&self.endpoint, self.service.statuses, &failure);
        match failure {
            ClientFailure::Response(response) => (self.service.response)(response),
            ClientFailure::Transport(error) => (self.service.transport)(error),
        }
    }

    pub(crate) fn undecodable(&self, error: DecodeError) -> S {
        #[cfg(feature = "tracing")]
        tracing::undecodable(&self.endpoint, &error);
        (self.service.decode)(error)
    }
}
