//! Events for `tracing`: one for each failed call of an annotated function.
//!
//! The names of the fields are those of OpenTelemetry's semantic conventions for HTTP clients where
//! they have one. Nothing of the body is recorded.

use crate::{DecodeError, Endpoint, ErrorResponse, Failure, Phase, Status};

/// A call whose status is no success, or that brought no whole response.
pub(crate) fn failure(endpoint: &Endpoint, statuses: &'static [Status], failure: &Failure) {
    match failure {
        Failure::Response(response) => {
            let code = response.status().as_u16();
            event(endpoint, &code.to_string(), Some(response));
            if Status::find_code(statuses, code).is_none() {
                undocumented(endpoint, response);
            }
        }
        Failure::Transport(error) => {
            let kind = match error.phase() {
                Phase::NotSent => "not_sent",
                Phase::NoAnswer => "no_answer",
                Phase::Answered => "broken_off",
            };
            event(endpoint, kind, error.response());
        }
    }
}

/// A call whose success could not be read.
pub(crate) fn undecodable(endpoint: &Endpoint, error: &DecodeError) {
    event(endpoint, "decode", Some(error.response()));
}

fn event(endpoint: &Endpoint, error_type: &str, response: Option<&ErrorResponse>) {
    // A field of that name in a success is the caller's data.
    let fault = response.filter(|response| !response.is_success());
    tracing::warn!(
        target: "acs_endpoint",
        service = endpoint.service(),
        code.function.name = endpoint.function(),
        code.namespace = endpoint.module(),
        error.type = error_type,
        http.response.status_code = response.map(|response| response.status().as_u16()),
        vendor_code = fault.and_then(ErrorResponse::code),
        request_id = response.and_then(ErrorResponse::request_id),
        "call failed",
    );
}

/// The evidence that a service's table needs a row.
fn undocumented(endpoint: &Endpoint, response: &ErrorResponse) {
    tracing::warn!(
        target: "acs_endpoint::undocumented",
        service = endpoint.service(),
        code.function.name = endpoint.function(),
        http.response.status_code = response.status().as_u16(),
        vendor_code = response.code(),
        request_id = response.request_id(),
        "the service answered a status that its table does not document",
    );
}
