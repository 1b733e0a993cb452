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

/// A service's error type: an enum with a variant for each documented status.
///
/// [`#[derive(ServiceError)]`](derive@crate::ServiceError) implements it, with `Display`, `Error`
/// and the conversions that `?` needs. [`SmsError`](crate::SmsError) is one such enum.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a service's error type",
    label = "`#[derive(ServiceError)]` is missing on this type",
    note = "name an error enum that derives `ServiceError`; a built-in service is a string: `service = \"sms\"`"
)]
pub trait ServiceError: Error + Send + Sync + Sized + 'static {
    /// The name of the service, such as `sms`.
    const SERVICE: &'static str;

    /// The table of the service: a row for each status that it documents, and for those that it
    /// returns all the same. With a `#[rest]` variant, the rows of the other service that can still be
    /// met come last.
    const STATUSES: &'static [StatusInfo];

    /// The type whose associated constants `operation = CONSTANT` names: `Self`, or the type of
    /// another service.
    type Operations;

    /// The documented operations of the service; empty if none are listed.
    const OPERATIONS: &'static [OperationInfo] = &[];

    /// The variant for the status of `response`.
    fn from_response(response: ErrorResponse) -> Self;

    /// The variant for a call without a whole response.
    fn from_transport(error: TransportError) -> Self;

    /// The variant for a success that could not be read.
    fn from_decode(error: DecodeError) -> Self;

    /// What arrived from the service, if anything did: also the head of a response that broke off,
    /// and the response of a success that could not be read.
    fn response(&self) -> Option<&ErrorResponse>;

    /// The error if no whole response arrived.
    fn transport_error(&self) -> Option<&TransportError> {
        None
    }

    /// The error if a success could not be read.
    fn decode_error(&self) -> Option<&DecodeError> {
        None
    }

    /// The row of the table that this error is about; none if no table documents the status, or if
    /// there is none.
    fn status_info(&self) -> Option<&'static StatusInfo> {
        derived::status_info(self)
    }

    /// The status code that arrived.
    fn status(&self) -> Option<StatusCode> {
        derived::status(self)
    }

    /// The service's own code for the fault; see [`ErrorResponse::error_code`].
    fn error_code(&self) -> Option<&str> {
        self.response()?.error_code()
    }

    /// The service's message, unmasked; see [`ErrorResponse::message`].
    fn message(&self) -> Option<&str> {
        self.response()?.message()
    }

    /// The id that finds the call in the service's logs; see [`ErrorResponse::request_id`].
    fn request_id(&self) -> Option<&str> {
        self.response()?.request_id()
    }

    /// Whether sending the request again can help, and when.
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
    /// A call is known to be idempotent if its [endpoint](ErrorResponse::endpoint) is: by `idempotent`,
    /// or by the operation's method. An error that `?` made inside the function has no endpoint. The delay
    /// is that of the response's [`retry_after`](ErrorResponse::retry_after). The row is that of
    /// [`status_info`](Self::status_info), also for an error that `and_then` made of a 2xx.
    fn retry(&self) -> Retry {
        derived::retry(self)
    }

    /// What the caller can check or do, as the service documents it; if the response is an HTML page, that
    /// it probably is a gateway's.
    fn advice(&self) -> Option<&'static str> {
        derived::advice(self)
    }

    /// `Display` with the name of the service that the outermost error type is for.
    #[doc(hidden)]
    fn fmt_as(&self, service: &'static str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        display::service_error(self, service, f)
    }

    /// The derive has reported a mistake in this enum, or in the one of its `#[rest]` variant: nothing is
    /// known of the table.
    #[doc(hidden)]
    const FALLBACK: bool = false;
}
