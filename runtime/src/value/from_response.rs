//! The conversion of a success into the function's value.

use bytes::Bytes;
use serde::de::DeserializeOwned;

use crate::error::decode::DecodeError;
use crate::value::json;

/// A value that can be read from a success response.
///
/// It is implemented for every [`DeserializeOwned`] type. Such a type is read as JSON, in UTF-8 or in the
/// encoding that the byte order mark or the `charset` specifies. These types can also be read from other
/// bodies:
///
/// | type | other bodies |
/// |---|---|
/// | `()`, unit structs | every body except an HTML page, as returned by a gateway or after a redirect to a sign-in |
/// | `Option<T>` | an empty body, whitespace and `null` are `None` |
/// | `String` and other text, newtypes of text, enums without fields | a body whose content type is not JSON |
/// | [`Bytes`], newtypes of it | every body, unchanged |
/// | `Vec<u8>` | a body whose content type is not JSON |
///
/// Without a content type, a body for a text type is JSON if it starts with a quote, and a body for a
/// `Vec<u8>` is JSON if it starts with a bracket.
///
/// An annotated function can also return [`http::Response<T>`] with any `T: FromResponse`, which contains
/// the status and the headers; [`Streamed<R>`](crate::Streamed), the client's response with its body
/// unread; and, with `none_on(..)`, an `Option` of each of these.
///
/// # Examples
/// A type that does not implement `Deserialize`:
///
/// ```
/// use acs_endpoint::{DecodeError, FromResponse};
/// use bytes::Bytes;
///
/// /// The URL of the status of a long-running operation.
/// struct Operation { location: String }
///
/// impl FromResponse for Operation {
///     const READS_BODY: bool = false;
///
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
    /// The status codes that a `Self` can be read from, as ranges of a first and a last status code. An
    /// empty list means all status codes. `success(..)` is checked against this list at compile time.
    const ACCEPTS: &'static [(u16, u16)] = &[];

    /// Whether the value depends on the body. The default is `false` for zero-sized types such as `()`,
    /// and `true` for all others.
    ///
    /// If it is `false`, a body of which the client could read nothing is not an error, and
    /// [`from_response`](Self::from_response) is called with an empty body. For example, the response to a
    /// HEAD request can announce a compressed body that never follows.
    const READS_BODY: bool = size_of::<Self>() != 0;

    /// Reads the value from a response whose status is a success.
    ///
    /// # Errors
    /// Returns an error, which contains the response, if the response does not contain a `Self`.
    fn from_response(response: http::Response<Bytes>) -> Result<Self, DecodeError>;

    /// Reads the value like [`from_response`](Self::from_response), but takes the response only for an
    /// error. A response is large, and passing it by value would copy it.
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
