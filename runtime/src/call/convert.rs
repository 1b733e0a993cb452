//! Converts a response that was read into the function's value or the service's error.
//!
//! This module does no I/O and does not depend on a client.

use bytes::Bytes;
use http::StatusCode;

use crate::call::endpoint::{Call, Meaning, is_2xx};
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
#[inline]
pub(crate) fn convert<S, O: Outcome<C>, C>(
    mut response: http::Response<Bytes>,
    meaning: Meaning,
    end: ReadEnd,
    call: &'static Call<S>,
) -> Result<O::Value, S> {
    match (meaning, end) {
        (Meaning::Success, ReadEnd::Complete) => match O::decode(&mut response) {
            Ok(value) => Ok(value),
            Err(error) => Err(decode_error(error, false, call)),
        },
        (Meaning::Success, ReadEnd::Truncated) => Err(too_long::<O::Value, S>(response, call)),
        (Meaning::Success, ReadEnd::Broken(source)) => {
            convert_unreadable::<S, O, C>(response, source, call)
        }
        (Meaning::None | Meaning::Error, end) => match O::none() {
            Some(value) if meaning == Meaning::None && !is_page(&response) => Ok(value),
            _ => Err(error_for_status(response, end, call)),
        },
    }
}

/// The result for a success whose body could not be read to its end.
///
/// This is not an error if HTTP allows no body for the status, or if the value needs no body and none of
/// it arrived: the response to a HEAD request can announce a gzip body that never follows.
#[cold]
fn convert_unreadable<S, O: Outcome<C>, C>(
    response: http::Response<Bytes>,
    source: BodyError,
    call: &'static Call<S>,
) -> Result<O::Value, S> {
    let is_needed = O::READS_BODY || !response.body().is_empty();
    if is_needed && allows_body(response.status()) {
        return Err(interrupted(response, source, call));
    }
    match O::decode(&mut response.clone()) {
        Ok(value) => Ok(value),
        Err(_) => Err(interrupted(response, source, call)),
    }
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
    mut failure: ClientFailure,
    call: &'static Call<S>,
) -> Result<O::Value, S> {
    match &mut failure {
        ClientFailure::Response(response) => {
            let meaning = call.endpoint.meaning(response.status().as_u16());
            let is_page = is_html_page(response.headers(), response.body());
            if let (Meaning::None, false, Some(value)) = (meaning, is_page, O::none()) {
                return Ok(value);
            }
            response.set_origin(false, &call.endpoint);
        }
        ClientFailure::Transport(error) => error.set_endpoint(&call.endpoint),
    }
    Err(call.error(failure))
}

/// The error for a status that is not a success. If its body could not be read either, the error is
/// still that of the status, and the read error is its source.
#[inline(never)]
fn error_for_status<S>(response: http::Response<Bytes>, end: ReadEnd, call: &'static Call<S>) -> S {
    let truncated = !matches!(end, ReadEnd::Complete);
    let mut response = ErrorResponse::received(response, truncated, Some(&call.endpoint));
    if let ReadEnd::Broken(source) = end {
        response.set_read_error(source);
    }
    call.error(ClientFailure::Response(response))
}

#[cold]
#[inline(never)]
fn decode_error<S>(error: DecodeError, truncated: bool, call: &'static Call<S>) -> S {
    call.decode_error(error.received(truncated, &call.endpoint))
}

#[cold]
#[inline(never)]
fn too_long<T, S>(response: http::Response<Bytes>, call: &'static Call<S>) -> S {
    let limit = call.endpoint.limit(Meaning::Success);
    let reason = format!("body exceeds `max_body` ({limit} bytes)");
    decode_error(DecodeError::new::<T>(response, reason), true, call)
}

#[cold]
#[inline(never)]
fn interrupted<S>(response: http::Response<Bytes>, source: BodyError, call: &'static Call<S>) -> S {
    let response = ErrorResponse::received(response, true, Some(&call.endpoint));
    call.error(ClientFailure::Transport(TransportError::interrupted(response, source)))
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
