//! Helpers that the tests share.

pub(crate) mod broken;
pub(crate) mod calls;
pub(crate) mod names;
pub(crate) mod server;

use std::error::Error;

use acs_endpoint::{Endpoint, ErrorResponse, ServiceError};
use bytes::Bytes;

/// Returns a response whose body is in memory.
pub(crate) type Response = http::Response<Bytes>;

pub(crate) fn response(
    status: u16,
    headers: &[(&str, &str)],
    body: impl Into<Bytes>,
) -> http::Response<Bytes> {
    let builder = http::Response::builder().status(status);
    headers
        .iter()
        .fold(builder, |builder, (name, value)| builder.header(*name, *value))
        .body(body.into())
        .unwrap()
}

/// Returns a response without headers and without a body.
pub(crate) fn bare(status: u16) -> Response {
    response(status, &[], "")
}

/// Returns the annotated function that an error names, in any variant.
pub(crate) fn endpoint(error: &impl ServiceError) -> Option<&'static Endpoint> {
    (error.response().and_then(ErrorResponse::endpoint))
        .or_else(|| error.transport_error()?.endpoint())
}

/// Returns the error and its causes, as a log that prints the complete chain shows them.
pub(crate) fn chain(error: &dyn Error) -> Vec<String> {
    let mut said = vec![error.to_string()];
    let mut cause = error.source();
    while let Some(error) = cause {
        said.push(error.to_string());
        cause = error.source();
    }
    said
}
