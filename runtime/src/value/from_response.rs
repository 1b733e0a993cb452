//! How a success becomes the function's value.

use bytes::Bytes;
use serde::de::DeserializeOwned;

use crate::error::decode::DecodeError;
use crate::value::json;

/// A value that a success response becomes.
///
/// Implemented for every [`DeserializeOwned`] type, which reads the body as JSON, with what a caller
/// expects where JSON alone would be too strict:
///
/// * `()` takes any body;
/// * an empty body reads as `null`, so `Option<T>` is `None`;
/// * `String` takes a body that is not JSON (by its content type) as text;
/// * [`Bytes`] is the body itself.
///
/// An annotated function can return three more: [`http::Response<T>`] of any `T: FromResponse`, with
/// the status and the headers; [`Streamed<R>`](crate::Streamed), the client's response unread; and,
/// with `none_on(..)`, `Option<T>` of all these.
///
/// A type of your own that is not `Deserialize` can implement it:
///
/// ```
/// use acs_endpoint::{DecodeError, FromResponse};
/// use bytes::Bytes;
///
/// /// Where to ask for the result of a long-running operation.
/// struct Operation { location: String }
///
/// impl FromResponse for Operation {
///     fn from_response(response: http::Response<Bytes>) -> Result<Self, DecodeError> {
///         match response.headers().get("operation-location").and_then(|value| value.to_str().ok()) {
///             Some(location) => Ok(Self { location: location.to_owned() }),
///             None => Err(DecodeError::new::<Self>(response, "no Operation-Location header")),
///         }
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from a response",
    label = "no `Deserialize`, no `FromResponse`",
    note = "a success is read as JSON: add `#[derive(serde::Deserialize)]` to the type, and to those in it"
)]
pub trait FromResponse: Sized {
    /// The statuses, as first and last, that a `Self` can be read from; empty if any will do.
    const STATUSES: &'static [(u16, u16)] = &[];

    /// Reads the value from a response with a success status.
    ///
    /// # Errors
    /// If the response does not hold a `Self`; the error keeps the response.
    fn from_response(response: http::Response<Bytes>) -> Result<Self, DecodeError>;

    /// The same, for who needs the response no more; an error takes it.
    ///
    /// To hand a response on is to copy it, and it is long.
    #[doc(hidden)]
    #[inline]
    fn take_from(response: &mut http::Response<Bytes>) -> Result<Self, DecodeError> {
        Self::from_response(std::mem::take(response))
    }
}

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned> FromResponse for T {
    #[inline]
    fn from_response(mut response: http::Response<Bytes>) -> Result<Self, DecodeError> {
        T::take_from(&mut response)
    }

    #[inline]
    fn take_from(response: &mut http::Response<Bytes>) -> Result<Self, DecodeError> {
        json::read(response)
    }
}
