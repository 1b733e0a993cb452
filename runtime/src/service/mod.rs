//! The trait of a service's error type.

pub(crate) mod call_automation;
pub(crate) mod chat;
pub(crate) mod check;
pub(crate) mod common;
pub(crate) mod derived;
pub(crate) mod email;
pub(crate) mod http;
pub(crate) mod identity;
pub(crate) mod job_router;
pub(crate) mod local;
pub(crate) mod messages;
pub(crate) mod operation;
pub(crate) mod phone_numbers;
pub(crate) mod rooms;
pub(crate) mod sip_routing;
pub(crate) mod sms;
pub(crate) mod status;

#[cfg(test)]
mod tests;

use std::error::Error;
use std::fmt;

use ::http::StatusCode;

use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::error::retry::Retry;
use crate::error::transport::TransportError;
use crate::log::display;
use crate::service::operation::OperationInfo;
use crate::service::status::StatusInfo;

/// The error type of a service: an enum with a variant for each documented status.
///
/// [`#[derive(ServiceError)]`](derive@crate::ServiceError) implements this trait, together with `Display`,
/// `Error` and the conversions for `?`. [`SmsError`](crate::SmsError) is an example.
///
/// # Examples
/// Code for the errors of all services:
///
/// ```
/// use std::time::Duration;
///
/// use acs_endpoint::{EmailError, ErrorResponse, ServiceError, SmsError};
///
/// /// The delay before the next attempt, if there should be one.
/// fn delay<E: ServiceError>(error: &E, is_idempotent: bool) -> Option<Duration> {
///     let retry = error.retry();
///     retry.is_safe(is_idempotent).then(|| retry.after().unwrap_or(Duration::from_secs(1)))
/// }
///
/// let response = http::Response::builder().status(503).header("retry-after", "5").body("")?;
/// let response = ErrorResponse::new(response);
/// let error = SmsError::from_response(response.clone());
/// assert_eq!(delay(&error, true), Some(Duration::from_secs(5)));
/// assert_eq!(delay(&error, false), None);
/// assert_eq!(delay(&EmailError::from_response(response), true), Some(Duration::from_secs(5)));
/// # Ok::<(), http::Error>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a service's error type",
    label = "`#[derive(ServiceError)]` is missing on this type",
    note = "name an error enum that derives `ServiceError`; a built-in service is a string: `service = \"sms\"`"
)]
pub trait ServiceError: Error + Send + Sync + Sized + 'static {
    /// The name of the service, such as `sms`.
    const SERVICE: &'static str;

    /// The table of the service, with a row for each status that it documents, and for each status that it
    /// returns although it is not documented. For an enum with a `#[rest]` variant, the rows of the other
    /// service come last, without those that are hidden by rows of this enum.
    const STATUSES: &'static [StatusInfo];

    /// The type with the associated constants for `operation = CONSTANT`: `Self`, or for a view the
    /// type of the other service.
    type Operations;

    /// The operations of the service. The list is empty if the derive does not name them.
    const OPERATIONS: &'static [OperationInfo] = &[];

    /// Creates the variant for the status of `response`.
    fn from_response(response: ErrorResponse) -> Self;

    /// Creates the variant for a call without a complete response.
    fn from_transport(error: TransportError) -> Self;

    /// Creates the variant for a success that could not be decoded.
    fn from_decode(error: DecodeError) -> Self;

    /// The response, if one arrived and the variant keeps it. This can also be an interrupted response,
    /// or a success that could not be decoded.
    fn response(&self) -> Option<&ErrorResponse>;

    /// The transport error, if no complete response arrived.
    fn transport_error(&self) -> Option<&TransportError> {
        None
    }

    /// The decode error, if a success could not be decoded.
    fn decode_error(&self) -> Option<&DecodeError> {
        None
    }

    /// The row of the table for this error. `None` if the table has no row for the status, or if the
    /// error has no status.
    fn status_info(&self) -> Option<&'static StatusInfo> {
        derived::status_info(self)
    }

    /// The status code of the response. If the variant does not keep its response and is for one
    /// status, this is that status. `None` if no response arrived.
    fn status(&self) -> Option<StatusCode> {
        derived::status(self)
    }

    /// The service's error code, such as `PhoneNumberNotFound`; see [`ErrorResponse::error_code`].
    fn error_code(&self) -> Option<&str> {
        self.response()?.error_code()
    }

    /// The service's message, unmasked; see [`ErrorResponse::message`].
    fn message(&self) -> Option<&str> {
        self.response()?.message()
    }

    /// The id of the call in the service's logs; see [`ErrorResponse::request_id`].
    fn request_id(&self) -> Option<&str> {
        self.response()?.request_id()
    }

    /// Whether sending the request again can help, and after which delay.
    ///
    /// | error | call not idempotent | idempotent |
    /// |---|---|---|
    /// | row with `retry = never` | `No` | `No` |
    /// | row with `retry = if_idempotent` | `IfIdempotent` | `Yes` |
    /// | row with `retry = always` | `Yes` | `Yes` |
    /// | no rule: 421, 425, 429 | `Yes` | `Yes` |
    /// | no rule: 408, 500, 502, 503, 504 | `IfIdempotent` | `Yes` |
    /// | no rule: any other status | `No` | `No` |
    /// | transport: not built; not sent | `No`; `Yes` | `No`; `Yes` |
    /// | transport: no response, interrupted | `IfIdempotent` | `Yes` |
    /// | decode, and `#[local]` variants | `No` | `No` |
    ///
    /// A call is known to be idempotent if its [endpoint](ErrorResponse::endpoint) is, because of the
    /// argument `idempotent` or because of the operation's method. An error that `?` created inside the
    /// function has no endpoint. The delay is the [`retry_after`](ErrorResponse::retry_after) of the
    /// response. The row is [`status_info`](Self::status_info), also for an error that `and_then`
    /// created from a 2xx.
    fn retry(&self) -> Retry {
        derived::retry(self)
    }

    /// Advice for the caller from the table of the service: what to check or do. If the response is an
    /// HTML page, the advice is that it was probably returned by a gateway.
    fn advice(&self) -> Option<&'static str> {
        derived::advice(self)
    }

    /// Formats the error like `Display`, but with the given service, which is that of the outermost
    /// error type.
    #[doc(hidden)]
    fn fmt_as(&self, service: &'static str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        display::service_error(self, service, f)
    }

    /// Whether the derive reported a mistake in this enum or in that of its `#[rest]` variant. The
    /// table is then unknown.
    #[doc(hidden)]
    const FALLBACK: bool = false;
}
