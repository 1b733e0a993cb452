//! The `Result`s of generated code: bodies that end with `Ok(response)`, and returned results.

use std::convert::Infallible;

/// Returns the response of a function body in which every branch ends with `Ok(response)`. Its parameter
/// determines the error type, which such a body leaves open.
pub fn ok<R>(response: Result<R, Infallible>) -> R {
    match response {
        Ok(response) => response,
        Err(never) => match never {},
    }
}

/// The result of a function whose return type is not written as `Result<T, E>`. If that type is not a
/// `Result`, rustc reports one error, for this call.
#[inline]
#[allow(clippy::missing_errors_doc)]
pub fn result<T, E>(result: Result<T, E>) -> Result<T, E> {
    result
}
