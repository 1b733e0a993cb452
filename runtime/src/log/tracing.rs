//! `tracing` events for failed calls of annotated functions.
//!
//! The names of the fields follow OpenTelemetry's semantic conventions for HTTP clients, where these
//! define a name. The error code is the only part of the body that an event contains. Error code and
//! request id are masked as in `Display`. The fields are evaluated, and the body is read, only if the
//! event is enabled.

use crate::call::endpoint::Endpoint;
use crate::client::ClientFailure;
use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::error::transport::TransportErrorKind;
use crate::log::display;
use crate::service::operation::OperationInfo;
use crate::service::status::StatusInfo;

/// Records a call whose status is not a success, or without a complete response.
pub(crate) fn failure(
    endpoint: &Endpoint,
    statuses: &'static [StatusInfo],
    failure: &ClientFailure,
) {
    match failure {
        ClientFailure::Response(response) => {
            let status = response.status();
            event(endpoint, status.as_str(), Some(response));
            if StatusInfo::find_code(statuses, status.as_u16()).is_none() {
                undocumented(endpoint, response);
            }
        }
        ClientFailure::Transport(error) => {
            let kind = match error.kind() {
                TransportErrorKind::NotBuilt => "not_built",
                TransportErrorKind::NotSent => "not_sent",
                TransportErrorKind::NoResponse => "no_response",
                TransportErrorKind::Interrupted => "interrupted",
            };
            event(endpoint, kind, error.response());
        }
    }
}

/// Records a call whose success could not be decoded.
pub(crate) fn undecodable(endpoint: &Endpoint, error: &DecodeError) {
    event(endpoint, "decode", Some(error.response()));
}

/// Records a call for which the function of `and_then` returned an error.
pub(crate) fn failed_and_then(endpoint: &Endpoint, response: &ErrorResponse) {
    event(endpoint, "and_then", Some(response));
}

fn event(endpoint: &Endpoint, error_type: &str, response: Option<&ErrorResponse>) {
    ::tracing::warn!(
        target: "acs_endpoint",
        service = endpoint.service(),
        code.function.name = function(endpoint),
        acs.operation = endpoint.operation().map(OperationInfo::id),
        http.request.method = endpoint.operation().map(OperationInfo::method),
        url.template = endpoint.operation().map(OperationInfo::path),
        error.type = error_type,
        http.response.status_code = response.map(|response| response.status().as_u16()),
        vendor_code = response.and_then(display::code),
        request_id = response.and_then(display::id),
        "call failed",
    );
}

/// Records a status for which the table of the service has no row.
fn undocumented(endpoint: &Endpoint, response: &ErrorResponse) {
    ::tracing::warn!(
        target: "acs_endpoint::undocumented",
        service = endpoint.service(),
        code.function.name = function(endpoint),
        acs.operation = endpoint.operation().map(OperationInfo::id),
        http.request.method = endpoint.operation().map(OperationInfo::method),
        url.template = endpoint.operation().map(OperationInfo::path),
        http.response.status_code = response.status().as_u16(),
        vendor_code = display::code(response),
        request_id = display::id(response),
        "undocumented status received",
    );
}

/// The full path of the function, which the convention requires.
fn function(endpoint: &Endpoint) -> String {
    format!("{}::{}", endpoint.module(), endpoint.function())
}
