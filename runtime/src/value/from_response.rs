//! How a success becomes the function's value.

use bytes::Bytes;
use serde::de::DeserializeOwned;

use crate::error::decode::DecodeError;
use crate::value::json;

/// A value that a success response becomes.
///
/// Implemented for every [`DeserializeOwned`] type, which is read as JSON, in UTF-8 or in the encoding
/// of its byte order mark or `charset`, and from these other bodies:
///
/// | type | other bodies |
/// |---|---|
/// | `()`, a unit struct | every body but an HTML page, which a gateway or a sign-in redirect returns |
/// | `Option<T>` | an empty body, white space and `null` are `None` |
/// | `String` and other text, a newtype of it, an enum without fields | a body whose content type is not JSON |
/// | [`Bytes`], a newtype of it | every body, as it is |
/// | `Vec<u8>` | a body whose content type is not JSON |
///
/// Without a content type, a text that begins with a quote is JSON, and so is a `Vec<u8>` that begins
/// with a bracket. An annotated function can return three more: [`http::Response<T>`] of any
/// `T: FromResponse`, with the status and the headers; [`Streamed<R>`](crate::Streamed), the client's
/// response unread; and, with `none_on(..)`, `Option<T>` of all these.
///
/// A custom type that is not `Deserialize` can implement it:
///
/// ```
/// use acs_endpoint::{DecodeError, FromResponse};
/// use bytes::Bytes;
///
/// /// Where to ask for the result of a long-running operation.
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
    /// The statuses that a `Self` can be read from, as ranges of a first and a last status code; empty if
    /// it can be read from all of them. `success(..)` is checked against them at compile time.
    const ACCEPTS: &'static [(u16, u16)] = &[];

    /// Whether the value depends on the body. If it does not, a body of which the client could read
    /// nothing is not an error: the response to a HEAD request announces a compressed body that does not
    /// come, and [`from_response`](Self::from_response) gets an empty one.
    ///
    /// By default, `false` for types without content, such as `()`.
    const READS_BODY: bool = size_of::<Self>() != 0;

    /// Reads the value from a response with a success status.
    ///
    /// # Errors
    /// If the response does not contain a `Self`. The error keeps the response.
    fn from_response(response: http::Response<Bytes>) -> Result<Self, DecodeError>;

    /// The same for a caller that does not need the response any more: an error takes it.
    ///
    /// A response is long, and passing it on by value copies it.
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
