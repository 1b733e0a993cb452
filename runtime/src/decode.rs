//! From a response to the function's value or the service's error: no I/O, no client.

use bytes::Bytes;

use crate::api::Api;
use crate::body::End;
use crate::endpoint::{Class, is_2xx};
use crate::value::Value;
use crate::{DecodeError, ErrorResponse, Failure, FromResponse, ServiceError, TransportError};

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
    response: http::Response<Bytes>,
    end: End,
    api: &'static Api<S>,
) -> Result<T, S>
where
    T: Value<R, Via>,
{
    let endpoint = &api.endpoint;
    match (endpoint.class(response.status().as_u16()), end) {
        (Class::Success, End::Complete) => {
            T::decode(response).map_err(|error| api.undecodable(error.received(false, endpoint)))
        }
        (Class::Success, End::Truncated) => {
            let reason = too_long(endpoint.max_body());
            let error = DecodeError::new::<T>(response, reason);
            Err(api.undecodable(error.received(true, endpoint)))
        }
        (Class::Success, End::Broken(source)) => {
            let response = ErrorResponse::received(response, true, Some(endpoint));
            Err(api.refuse(Failure::Transport(TransportError::answered(response, source))))
        }
        (Class::Absent, end) => match T::absent() {
            Some(value) => Ok(value),
            None => Err(refuse(response, &end, api)),
        },
        (Class::Error, end) => Err(refuse(response, &end, api)),
    }
}

#[cold]
fn too_long(max_body: usize) -> String {
    format!("longer than the {max_body} bytes of `max_body`")
}

/// The error for a status that is no success; it wins over a body that did not arrive whole.
#[cold]
fn refuse<S>(response: http::Response<Bytes>, end: &End, api: &'static Api<S>) -> S {
    let truncated = !matches!(end, End::Complete);
    let response = ErrorResponse::received(response, truncated, Some(&api.endpoint));
    api.refuse(Failure::Response(response))
}
