//! The trait of a service's error type.

pub(crate) mod check;
pub(crate) mod common;
pub(crate) mod operation;
pub(crate) mod sms;
pub(crate) mod status;

use std::error::Error;

use http::StatusCode;

use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::error::retry::Retry;
use crate::error::transport::TransportError;
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

    /// Every status that the service documents.
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
        crate::__private::status_info(self)
    }

    /// The status code that arrived.
    fn status(&self) -> Option<StatusCode> {
        match self.response() {
            Some(response) => Some(response.status()),
            None => self
                .status_info()
                .filter(|row| row.first() == row.last())
                .and_then(|row| StatusCode::from_u16(row.first()).ok()),
        }
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
    fn retry(&self) -> Retry {
        if let Some(transport) = self.transport_error() {
            return transport.retry();
        }
        if self.decode_error().is_some() {
            return Retry::No;
        }
        match (self.response(), self.status()) {
            (Some(response), _) => response.retry(),
            (None, Some(status)) => ErrorResponse::from_status(status).retry(),
            (None, None) => Retry::No,
        }
    }

    /// What the caller can check or do, as the service's documentation says; if an HTML page came, that
    /// it is not the service that answered.
    fn advice(&self) -> Option<&'static str> {
        if self.response().is_some_and(ErrorResponse::is_html) && self.decode_error().is_none() {
            return Some(
                "the answer is a page of a gateway, not of the service: check the address, and the network between",
            );
        }
        self.status_info()?.advice()
    }
}
