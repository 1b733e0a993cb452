//! What is known about an annotated function at compile time.

use std::fmt;

use crate::call::read::MAX_ERROR_BODY;
use crate::client::ClientFailure;
use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::error::transport::TransportError;
#[cfg(feature = "tracing")]
use crate::log::tracing;
use crate::service::ServiceError;
use crate::service::operation::OperationInfo;
#[cfg(feature = "tracing")]
use crate::service::status::StatusInfo;

/// The annotated function an error comes from: facts that the attribute records at compile time.
///
/// Every error that the attribute makes carries one; see
/// [`ErrorResponse::endpoint`](crate::ErrorResponse::endpoint).
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Endpoint {
    service: &'static str,
    function: &'static str,
    module: &'static str,
    success: &'static [(u16, u16)],
    none_on: &'static [(u16, u16)],
    max_body: usize,
    operation: Option<&'static OperationInfo>,
    idempotent: bool,
}

/// What a status means to one annotated function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    Success,
    /// `none_on(..)` lists the status: the function returns `Ok(None)`.
    None,
    Error,
}

impl Endpoint {
    /// The name of the service, as in `service = "sms"`.
    #[must_use]
    pub const fn service(&self) -> &'static str {
        self.service
    }

    /// The name of the annotated function.
    #[must_use]
    pub const fn function(&self) -> &'static str {
        self.function
    }

    /// The path of the module that the function is in, as [`module_path!`] gives it.
    #[must_use]
    pub const fn module(&self) -> &'static str {
        self.module
    }

    /// The operation of the service's API, as `operation = ..` names it.
    #[must_use]
    pub const fn operation(&self) -> Option<&'static OperationInfo> {
        self.operation
    }

    /// Whether the call can be repeated without harm, by the argument `idempotent` or by the operation.
    #[must_use]
    pub const fn is_idempotent(&self) -> bool {
        self.idempotent
    }

    /// What a status means to the function.
    #[inline]
    pub(crate) fn meaning(&self, status: u16) -> Meaning {
        let listed = |list: &[(u16, u16)]| {
            list.iter().any(|&(first, last)| first <= status && status <= last)
        };
        if self.none_on.is_empty() && self.success.is_empty() {
            return if is_2xx(status) { Meaning::Success } else { Meaning::Error };
        }
        if listed(self.none_on) {
            Meaning::None
        } else if listed(self.success) || (self.success.is_empty() && is_2xx(status)) {
            Meaning::Success
        } else {
            Meaning::Error
        }
    }

    /// How much of a body is read, in bytes.
    #[inline]
    pub(crate) const fn limit(&self, meaning: Meaning) -> usize {
        match meaning {
            Meaning::Success => self.max_body,
            Meaning::None | Meaning::Error => MAX_ERROR_BODY,
        }
    }
}

/// The rule without an annotation: every 2xx is a success.
pub(crate) const fn is_2xx(status: u16) -> bool {
    status / 100 == 2
}

impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Endpoint")
            .field("service", &self.service)
            .field("function", &self.function)
            .field("module", &self.module)
            .field("operation", &self.operation.map(OperationInfo::id))
            .finish_non_exhaustive()
    }
}

/// `sms send`: the service and the function.
impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.service, self.function)
    }
}

/// An annotated function and its service, as the attribute emits it: `call::<SmsError>("send",
/// module_path!()).success(&[(202, 202)])`.
pub struct Call<S: 'static> {
    pub(crate) endpoint: Endpoint,
    service: &'static Constructors<S>,
}

/// How a service's error is created, the same for all functions of a service.
///
/// The bound `S: ServiceError` is required here only: a type that is not a service's error is one
/// mistake, where it is named.
struct Constructors<S: 'static> {
    #[cfg(feature = "tracing")]
    statuses: &'static [StatusInfo],
    response: fn(ErrorResponse) -> S,
    transport: fn(TransportError) -> S,
    decode: fn(DecodeError) -> S,
}

impl<S: ServiceError> Constructors<S> {
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
pub const fn call<S: ServiceError>(function: &'static str, module: &'static str) -> Call<S> {
    let endpoint = Endpoint {
        service: S::SERVICE,
        function,
        module,
        success: &[],
        none_on: &[],
        max_body: usize::MAX,
        operation: None,
        idempotent: false,
    };
    Call { endpoint, service: Constructors::OF }
}

impl<S> Call<S> {
    /// The only statuses that are a success.
    #[must_use]
    pub const fn success(mut self, statuses: &'static [(u16, u16)]) -> Self {
        self.endpoint.success = statuses;
        self
    }

    /// The statuses that are `Ok(None)`.
    #[must_use]
    pub const fn none_on(mut self, statuses: &'static [(u16, u16)]) -> Self {
        self.endpoint.none_on = statuses;
        self
    }

    /// The limit of a success body, in bytes.
    #[must_use]
    pub const fn max_body(mut self, bytes: usize) -> Self {
        self.endpoint.max_body = bytes;
        self
    }

    /// The operation that is called; it can make the call idempotent.
    #[must_use]
    pub const fn operation(mut self, operation: &'static OperationInfo) -> Self {
        self.endpoint.operation = Some(operation);
        self.endpoint.idempotent |= operation.is_idempotent();
        self
    }

    /// The call can be repeated without harm.
    #[must_use]
    pub const fn idempotent(mut self) -> Self {
        self.endpoint.idempotent = true;
        self
    }

    /// The service's error for a status that is not a success, or for a call without a complete
    /// response.
    pub(crate) fn error(&self, failure: ClientFailure) -> S {
        #[cfg(feature = "tracing")]
        tracing::failure(&self.endpoint, self.service.statuses, &failure);
        match failure {
            ClientFailure::Response(response) => (self.service.response)(response),
            ClientFailure::Transport(error) => (self.service.transport)(error),
        }
    }

    /// The service's error for a success that cannot be decoded.
    pub(crate) fn decode_error(&self, error: DecodeError) -> S {
        #[cfg(feature = "tracing")]
        tracing::undecodable(&self.endpoint, &error);
        (self.service.decode)(error)
    }
}

/// A type that `service = ..` names.
///
/// Generated code names `<Type as IsServiceError>::Error`, several times. A type that is not a
/// service's error is then one mistake, at the type; a bound would make it one of each function that
/// is called.
pub trait IsServiceError {
    /// The type itself.
    type Error: ServiceError;
}

impl<S: ServiceError> IsServiceError for S {
    type Error = S;
}

#[cfg(test)]
mod tests {
    use super::{Meaning, call};
    use crate::service::sms::SmsError;

    #[test]
    fn every_2xx_is_a_success_unless_a_list_says_otherwise() {
        let send = call::<SmsError>("send", "m");
        assert_eq!(send.endpoint.meaning(200), Meaning::Success);
        assert_eq!(send.endpoint.meaning(299), Meaning::Success);
        assert_eq!(send.endpoint.meaning(199), Meaning::Error);
        assert_eq!(send.endpoint.meaning(300), Meaning::Error);

        let send = send.success(&[(202, 202), (304, 304)]).none_on(&[(404, 410)]);
        assert_eq!(send.endpoint.meaning(202), Meaning::Success);
        assert_eq!(send.endpoint.meaning(304), Meaning::Success);
        assert_eq!(send.endpoint.meaning(200), Meaning::Error);
        assert_eq!(send.endpoint.meaning(409), Meaning::None);
        assert_eq!(send.endpoint.meaning(411), Meaning::Error);
    }
}
