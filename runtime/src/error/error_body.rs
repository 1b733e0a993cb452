//! An error response whose body is deserialized into the caller's type.

use std::fmt;
use std::sync::OnceLock;

use serde::de::DeserializeOwned;

use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;

/// A payload for status variants: an error response, whose JSON body is deserialized into a `T` on
/// first use.
///
/// A body that cannot be deserialized does not hide the error. The variant is the same, and
/// [`read`](Self::read) returns an `Err`.
///
/// # Examples
/// ```
/// use acs_endpoint::{CommonError, ErrorBody, ErrorResponse, ServiceError};
///
/// #[derive(Debug, serde::Deserialize)]
/// struct Declined { decline_code: String }
///
/// /// An error of the payments service.
/// #[derive(Debug, ServiceError)]
/// #[service(name = "payments")]
/// enum PaymentsError {
///     /// The card was declined.
///     #[status(402)]
///     Declined(ErrorBody<Declined>),
///     #[rest]
///     Common(CommonError),
/// }
///
/// let response = http::Response::builder().status(402).body(r#"{"decline_code":"no_funds"}"#)?;
/// let error = PaymentsError::from_response(ErrorResponse::new(response));
/// let PaymentsError::Declined(declined) = &error else { unreachable!() };
/// assert_eq!(declined.read().unwrap().decline_code, "no_funds");
/// assert_eq!(error.status().unwrap(), 402);
/// # Ok::<(), http::Error>(())
/// ```
pub struct ErrorBody<T> {
    response: ErrorResponse,
    /// Boxed, so that a large `T` does not increase the size of every `Result` with this error.
    body: OnceLock<Box<Result<T, DecodeError>>>,
}

impl<T> ErrorBody<T> {
    /// The response: status, headers and body.
    #[must_use]
    pub fn response(&self) -> &ErrorResponse {
        &self.response
    }

    /// Takes the response.
    #[must_use]
    pub fn into_response(self) -> ErrorResponse {
        self.response
    }
}

impl<T: DeserializeOwned> ErrorBody<T> {
    /// Deserializes the body into a `T`. This is done once, on the first call.
    ///
    /// # Errors
    /// Returns an error with the JSON path and the reason, if the body cannot be deserialized.
    pub fn read(&self) -> Result<&T, &DecodeError> {
        self.body.get_or_init(|| Box::new(self.response.json())).as_ref().as_ref()
    }

    /// Deserializes the body into a `T` and returns it by value.
    ///
    /// # Errors
    /// Returns an error like [`read`](Self::read).
    pub fn into_body(self) -> Result<T, DecodeError> {
        match self.body.into_inner() {
            Some(body) => *body,
            None => self.response.json(),
        }
    }
}

impl<T> From<ErrorResponse> for ErrorBody<T> {
    fn from(response: ErrorResponse) -> Self {
        Self { response, body: OnceLock::new() }
    }
}

impl<T> From<ErrorBody<T>> for ErrorResponse {
    fn from(body: ErrorBody<T>) -> Self {
        body.response
    }
}

impl<T> AsRef<ErrorResponse> for ErrorBody<T> {
    fn as_ref(&self) -> &ErrorResponse {
        &self.response
    }
}

/// Shows the response, but not the body, which can contain personal data.
impl<T> fmt::Debug for ErrorBody<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ErrorBody").field(&self.response).finish()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::ErrorBody;
    use crate::error::response::ErrorResponse;

    fn body<T>(text: &'static str) -> ErrorBody<T> {
        let response = http::Response::builder().status(422).body(text).unwrap();
        ErrorResponse::new(response).into()
    }

    #[test]
    fn the_body_is_read_once() {
        let body = body::<HashMap<String, u8>>(r#"{"a":1}"#);
        let first: *const _ = body.read().unwrap();
        assert_eq!(body.read().unwrap()["a"], 1);
        assert!(std::ptr::eq(first, body.read().unwrap()));
        assert_eq!(body.into_body().unwrap()["a"], 1);
    }

    #[test]
    fn a_body_that_cannot_be_read_is_an_error_of_read() {
        for (text, path) in [
            ("", ""),
            ("<html>", ""),
            ("[1]", ""),
            (r#"{"a":"x"}"#, "a"),
            (r#"{"a":1"#, "a"),
            ("null", ""),
        ] {
            let body = body::<HashMap<String, u8>>(text);
            let error = body.read().unwrap_err();
            assert_eq!(error.path(), path, "{text}");
            assert_eq!(body.response().status(), 422);
            assert_eq!(&**body.response().body(), text.as_bytes());
            assert!(body.into_body().is_err(), "{text}");
        }
        assert!(body::<u8>("x").into_body().is_err());
    }

    #[test]
    fn the_response_is_returned() {
        let body = body::<u8>("1");
        assert_eq!(body.as_ref().status(), 422);
        assert_eq!(body.read().unwrap(), &1);
        assert_eq!(ErrorResponse::from(body).text_lossy(), "1");
        assert_eq!(self::body::<u8>("2").into_response().text_lossy(), "2");
    }

    #[test]
    fn debug_does_not_show_the_body() {
        let body = body::<HashMap<String, String>>(r#"{"to":"secret"}"#);
        let _ = body.read();
        assert!(!format!("{body:?}").contains("secret"));
    }
}
