//! Function bodies that end with `Ok(response)`.

use std::convert::Infallible;

/// Returns the response of a function body in which every branch ends with `Ok(response)`. Its parameter
/// determines the error type, which such a body leaves open.
pub fn ok<R>(response: Result<R, Infallible>) -> R {
    match response {
        Ok(response) => response,
        Err(never) => match never {},
    }
}
