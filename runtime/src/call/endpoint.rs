//! The facts about an annotated function that are known at compile time.

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

/// The annotated function that an error comes from. The attribute records these facts at compile time.
///
/// Every error that an annotated function creates carries an `Endpoint`; see
/// [`ErrorResponse::endpoint`](crate::ErrorResponse::endpoint).
///
/// # Examples
/// ```
/// use acs_endpoint::{SmsError, acs_endpoint};
///
/// #[acs_endpoint(service = "sms", operation = DELIVERY_REPORTS_GET)]
/// fn report(response: http::Response<&'static str>) -> Result<String, SmsError> {
///     response
/// }
///
/// let response = http::Response::builder().status(404).body("")?;
/// let Err(SmsError::NotFound(response)) = report(response) else { unreachable!() };
/// let endpoint = response.endpoint().unwrap();
/// assert_eq!(endpoint.to_string(), "sms report");
/// assert_eq!(endpoint.operation().unwrap().path(), "/deliveryReports/{outgoingMessageId}");
/// assert!(endpoint.is_idempotent());
/// # Ok::<(), http::Error>(())
/// ```
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

/// The meaning of a status code for one annotated function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    Success,
    /// `none_on(..)` lists the status code, so the function returns `Ok(None)`.
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

    /// The path of the function's module, as returned by [`module_path!`].
    #[must_use]
    pub const fn module(&self) -> &'static str {
        self.module
    }

    /// The operation of the service's API that `operation = ..` names, if the function has that argument.
    #[must_use]
    pub const fn operation(&self) -> Option<&'static OperationInfo> {
        self.operation
    }

    /// Whether the call can be repeated without harm: the function has the argument `idempotent`, or its
    /// operation is idempotent.
    #[must_use]
    pub const fn is_idempotent(&self) -> bool {
        self.idempotent
    }

    /// The meaning of a status code for the function.
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

    /// The limit of the body, in bytes.
    #[inline]
    pub(crate) const fn limit(&self, meaning: Meaning) -> usize {
        match meaning {
            Meaning::Success => self.max_body,
            Meaning::None | Meaning::Error => MAX_ERROR_BODY,
        }
    }
}

/// Whether a status code is a success for a function without `success(..)`: every 2xx is.
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

/// Writes the service and the function: `sms send`.
impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.service, self.function)
    }
}

/// An annotated function and its service.
///
/// The attribute emits `call::<SmsError>("send", module_path!()).success(&[(202, 202)])`.
pub struct Call<S: 'static> {
    pub(crate) endpoint: Endpoint,
    service: &'static Constructors<S>,
}

/// The functions that create a service's error. They are the same for all functions of a service.
///
/// Only this type requires `S: ServiceError`, so that naming a type that is not a service's error causes
/// a single compile error.
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

/// Describes the function `function` in the module `module`, which calls the service `S`.
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
    /// Sets the status codes that are a success. All others are errors.
    #[must_use]
    pub const fn success(mut self, statuses: &'static [(u16, u16)]) -> Self {
        self.endpoint.success = statuses;
        self
    }

    /// Sets the status codes for which the function returns `Ok(None)`.
    #[must_use]
    pub const fn none_on(mut self, statuses: &'static [(u16, u16)]) -> Self {
        self.endpoint.none_on = statuses;
        self
    }

    /// Sets the limit of a success body, in bytes.
    #[must_use]
    pub const fn max_body(mut self, bytes: usize) -> Self {
        self.endpoint.max_body = bytes;
        self
    }

    /// Sets the operation. If the operation is idempotent, so is the call.
    #[must_use]
    pub const fn operation(mut self, operation: &'static OperationInfo) -> Self {
        self.endpoint.operation = Some(operation);
        self.endpoint.idempotent |= operation.is_idempotent();
        self
    }

    /// Marks the call as one that can be repeated without harm.
    #[must_use]
    pub const fn idempotent(mut self) -> Self {
        self.endpoint.idempotent = true;
        self
    }

    /// Creates the service's error for a status that is not a success, or for a call without a complete
    /// response.
    pub(crate) fn error(&self, failure: ClientFailure) -> S {
        #[cfg(feature = "tracing")]
        tracing::failure(&self.endpoint, self.service.statuses, &failure);
        match failure {
            ClientFailure::Response(response) => (self.service.response)(response),
            ClientFailure::Transport(error) => (self.service.transport)(error),
        }
    }

    /// Creates the service's error for a success that cannot be decoded.
    pub(crate) fn decode_error(&self, error: DecodeError) -> S {
        #[cfg(feature = "tracing")]
        tracing::undecodable(&self.endpoint, &error);
        (self.service.decode)(error)
    }
}

/// The error type of a service, as named by `service = ..`.
///
/// Generated code names `<Type as IsServiceError>::Error` several times. If the type is not a service's
/// error, this is one compile error, at the type; a trait bound would cause one at each call.
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
    fn every_2xx_is_a_success_without_a_list() {
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
