//! From a response to the function's value or the service's error: no I/O, no client.

use bytes::Bytes;

use crate::call::api::Api;
use crate::call::endpoint::{Class, is_2xx};
use crate::call::read::End;
use crate::client::BodyError;
use crate::client::ClientFailure;
use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::error::transport::TransportError;
use crate::service::ServiceError;
use crate::value::Value;
use crate::value::from_response::FromResponse;

/// Turns a response into the function's value, if its status is a 2xx, or into the service's error.
///
/// It is what an annotated function does once the body is read. The whole of it: no I/O, no client,
/// so it also serves recorded responses, queues and tests.
///
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
/// `E`'s variant for the status if it is not a 2xx; its decode variant if a 2xx does not hold a `T`.
pub fn decode<T: FromResponse, E: ServiceError>(response: http::Response<Bytes>) -> Result<T, E> {
    if is_2xx(response.status().as_u16()) {
        T::from_response(response).map_err(E::from_decode)
    } else {
        Err(E::from_response(ErrorResponse::received(response, false, None)))
    }
}

/// The second half of an annotated function: a response that was read, with how the reading ended.
#[inline]
pub(crate) fn conclude<T, S, R, Via>(
    mut response: http::Response<Bytes>,
    class: Class,
    end: End,
    api: &'static Api<S>,
) -> Result<T, S>
where
    T: Value<R, Via>,
{
    match (class, end) {
        (Class::Success, End::Complete) => decoded(&mut response, api),
        (Class::Success, End::Truncated) => {
            let error = too_long(core::any::type_name::<T>(), response, api.endpoint.max_body());
            Err(undecodable(error, true, api))
        }
        (Class::Success, End::Broken(source)) => Err(broken_off(response, source, api)),
        (Class::Absent | Class::Error, end) => {
            let truncated = !matches!(end, End::Complete);
            unsuccessful(response, class, truncated, api)
        }
    }
}

/// The value of a success whose body is whole.
#[inline]
pub(crate) fn decoded<T, S, R, Via>(
    response: &mut http::Response<Bytes>,
    api: &'static Api<S>,
) -> Result<T, S>
where
    T: Value<R, Via>,
{
    match T::decode(response) {
        Ok(value) => Ok(value),
        Err(error) => Err(undecodable(error, false, api)),
    }
}

/// What a status means that is no success.
#[inline]
pub(crate) fn unsuccessful<T, S, R, Via>(
    response: http::Response<Bytes>,
    class: Class,
    truncated: bool,
    api: &'static Api<S>,
) -> Result<T, S>
where
    T: Value<R, Via>,
{
    match T::absent() {
        Some(value) if class == Class::Absent => Ok(value),
        _ => Err(refused(response, truncated, api)),
    }
}

#[cold]
#[inline(never)]
fn undecodable<S>(error: DecodeError, truncated: bool, api: &'static Api<S>) -> S {
    api.undecodable(error.received(truncated, &api.endpoint))
}

#[cold]
fn too_long(
    expected: &'static str,
    response: http::Response<Bytes>,
    max_body: usize,
) -> DecodeError {
    let reason = format!("longer than the {max_body} bytes of `max_body`");
    DecodeError::not_a(expected, response, &reason)
}

/// The error for a status that is no success; it wins over a body that did not arrive whole.
#[inline(never)]
fn refused<S>(response: http::Response<Bytes>, truncated: bool, api: &'static Api<S>) -> S {
    let response = ErrorResponse::received(response, truncated, Some(&api.endpoint));
    api.refuse(ClientFailure::Response(response))
}

#[cold]
#[inline(never)]
fn broken_off<S>(response: http::Response<Bytes>, source: BodyError, api: &'static Api<S>) -> S {
    let response = ErrorResponse::received(response, true, Some(&api.endpoint));
    api.refuse(ClientFailure::Transport(TransportError::interrupted(response, source)))
}
