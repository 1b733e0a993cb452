//! Converts a response that was read into the function's value or the service's error.
//!
//! This module does no I/O and does not depend on a client.

use std::any::type_name;

use bytes::Bytes;
use http::StatusCode;

use crate::call::endpoint::{Call, Endpoint, Meaning, is_2xx};
use crate::call::outcome::Outcome;
use crate::call::read::ReadEnd;
use crate::client::{BodyError, ClientFailure};
use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::error::transport::TransportError;
use crate::service::ServiceError;
use crate::value::from_response::FromResponse;
use crate::value::media::is_html_page;

/// The error type of an annotated function, which is created from the service's error.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be created from `{S}`, this service's error",
    label = "no `From<{S}>`",
    note = "return `Result<_, {S}>`, or implement `From<{S}>` for the error type"
)]
pub trait FromServiceError<S> {
    /// Converts the service's error into the function's error.
    fn from_service_error(error: S) -> Self;
}

#[diagnostic::do_not_recommend]
impl<E: From<S>, S> FromServiceError<S> for E {
    #[inline]
    fn from_service_error(error: S) -> Self {
        E::from(error)
    }
}

/// The result for a response that was read; `end` is how reading its body ended.
///
/// It is compiled for every value type, so code that does not depend on the value is in other functions.
#[inline]
pub(crate) fn convert<S, O: Outcome<C>, C>(
    mut response: http::Response<Bytes>,
    meaning: Meaning,
    end: ReadEnd,
    call: &'static Call<S>,
) -> Result<O::Value, S> {
    match meaning {
        Meaning::Success => match end {
            ReadEnd::Complete => decoded::<S, O, C>(&mut response, None, call),
            end => convert_incomplete::<S, O, C>(&mut response, end, call),
        },
        Meaning::None | Meaning::Error => match O::none() {
            Some(value) if meaning == Meaning::None && !is_page(&response) => Ok(value),
            _ => Err(error_for_status(response, end, call)),
        },
    }
}

/// Decodes the value, or returns the error for a success that does not contain one.
#[inline]
fn decoded<S, O: Outcome<C>, C>(
    response: &mut http::Response<Bytes>,
    interrupted: Option<TransportError>,
    call: &'static Call<S>,
) -> Result<O::Value, S> {
    match O::decode(response) {
        Ok(value) => Ok(value),
        Err(error) => Err(undecodable(error, interrupted, call)),
    }
}

/// The result for a success whose body is incomplete.
#[cold]
#[inline(never)]
fn convert_incomplete<S, O: Outcome<C>, C>(
    response: &mut http::Response<Bytes>,
    end: ReadEnd,
    call: &'static Call<S>,
) -> Result<O::Value, S> {
    let interrupted = incomplete(type_name::<O::Value>(), O::READS_BODY, response, end, call)?;
    decoded::<S, O, C>(response, interrupted, call)
}

/// The error for a success whose body is incomplete.
///
/// The error is in `Ok` if it applies only if the value cannot be decoded: if HTTP allows no body for the
/// status, or if the value needs no body and none of it arrived. The response to a HEAD request can announce
/// a gzip body that never follows.
#[cold]
#[inline(never)]
fn incomplete<S>(
    expected: &'static str,
    reads_body: bool,
    response: &mut http::Response<Bytes>,
    end: ReadEnd,
    call: &'static Call<S>,
) -> Result<Option<TransportError>, S> {
    let ReadEnd::Broken(source) = end else {
        let limit = call.endpoint.limit(Meaning::Success);
        let reason = format!("body exceeds `max_body` ({limit} bytes)");
        let error = DecodeError::not_a(expected, std::mem::take(response), &reason);
        return Err(call.decode_error(error.received(true, &call.endpoint)));
    };
    if !can_be_cut(response.status(), response.body()) {
        return Ok(None);
    }
    let is_needed = reads_body || !response.body().is_empty();
    let is_error = is_needed && allows_body(response.status());
    let kept = if is_error { std::mem::take(response) } else { response.clone() };
    let kept = ErrorResponse::received(kept, true, Some(&call.endpoint));
    let error = TransportError::interrupted(kept, source);
    if is_error {
        return Err(call.error(ClientFailure::Transport(error)));
    }
    Ok(Some(error))
}

/// Whether a part of the body can be missing. This is not the case if HTTP allows no body for the status and
/// none of it arrived.
fn can_be_cut(status: StatusCode, body: &Bytes) -> bool {
    allows_body(status) || !body.is_empty()
}

/// Whether a response with this status can have a body (RFC 9110, section 6.4.1).
fn allows_body(status: StatusCode) -> bool {
    !status.is_informational() && !matches!(status.as_u16(), 204 | 205 | 304)
}

/// Whether the body is an HTML page, such as that of a gateway or of a sign-in to which the request was
/// redirected. Such a page is not the service's response.
fn is_page(response: &http::Response<Bytes>) -> bool {
    is_html_page(response.headers(), response.body())
}

/// The result for an error of the client, which can contain a response.
#[cold]
pub(crate) fn convert_failure<S, O: Outcome<C>, C>(
    failure: ClientFailure,
    call: &'static Call<S>,
) -> Result<O::Value, S> {
    match O::none() {
        Some(value) if is_none(&failure, &call.endpoint) => Ok(value),
        _ => Err(error_for_failure(failure, call)),
    }
}

/// Whether a client's error contains a status that `none_on(..)` lists.
fn is_none(failure: &ClientFailure, endpoint: &Endpoint) -> bool {
    let ClientFailure::Response(response) = failure else { return false };
    endpoint.meaning(response.status().as_u16()) == Meaning::None
        && !is_html_page(response.headers(), response.body())
}

#[cold]
#[inline(never)]
fn error_for_failure<S>(mut failure: ClientFailure, call: &'static Call<S>) -> S {
    match &mut failure {
        ClientFailure::Response(response) => response.set_origin(false, &call.endpoint),
        ClientFailure::Transport(error) => error.set_endpoint(&call.endpoint),
    }
    call.error(failure)
}

/// The error for a status that is not a success. If its body could not be read either, the error is
/// still that of the status, and the read error is its source.
#[inline(never)]
fn error_for_status<S>(response: http::Response<Bytes>, end: ReadEnd, call: &'static Call<S>) -> S {
    let truncated = matches!(end, ReadEnd::Truncated);
    let mut response = ErrorResponse::received(response, truncated, Some(&call.endpoint));
    if let ReadEnd::Broken(source) = end {
        add_read_error(&mut response, source);
    }
    call.error(ClientFailure::Response(response))
}

/// Records a read error, if a part of the body can be missing.
#[cold]
#[inline(never)]
fn add_read_error(response: &mut ErrorResponse, source: BodyError) {
    if can_be_cut(response.status(), response.body()) {
        response.set_read_error(source);
    }
}

/// The error for a success that cannot be decoded: `interrupted`, if its body was.
#[cold]
#[inline(never)]
fn undecodable<S>(
    error: DecodeError,
    interrupted: Option<TransportError>,
    call: &'static Call<S>,
) -> S {
    match interrupted {
        Some(error) => call.error(ClientFailure::Transport(error)),
        None => call.decode_error(error.received(false, &call.endpoint)),
    }
}

/// Converts a response that has been read into a value, if its status is a 2xx, or into the service's
/// error.
///
/// This is the conversion of an annotated function that has only the argument `service`. It does no I/O,
/// so it can also be used for recorded responses, for messages from a queue, and in tests.
///
/// # Examples
/// ```
/// use acs_endpoint::{SmsError, decode};
///
/// let response = http::Response::builder().status(429).body("".into())?;
/// let result: Result<(), SmsError> = decode(response);
/// assert!(matches!(result, Err(SmsError::TooManyRequests(_))));
/// # Ok::<(), http::Error>(())
/// ```
///
/// # Errors
/// Returns the variant of `E` for the status if the status is not a 2xx, and the decode variant of `E` if
/// the body of a 2xx is not a valid `T`.
pub fn decode<T: FromResponse, E: ServiceError>(response: http::Response<Bytes>) -> Result<T, E> {
    if is_2xx(response.status().as_u16()) {
        T::from_response(response).map_err(E::from_decode)
    } else {
        Err(E::from_response(ErrorResponse::received(response, false, None)))
    }
}
