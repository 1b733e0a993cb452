//! What sync functions need of a client: responses whose bodies are read by waiting for them.

use bytes::Bytes;

use crate::client::ClientResponse;
use crate::client::{BodyError, take_chunk};

/// What a sync function's tail can be: a response whose body is read by waiting for it.
///
/// Implemented for every [`ClientResponse`] whose body is a [`Body`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no response that a sync function can read",
    label = "the tail of an annotated function is the response of its HTTP client",
    note = "end the body with what the client gave, or a `Result` of it",
    note = "an async client's response needs an `async fn`; a sync function needs a blocking client",
    note = "to return a value of your own, write `return Ok(value)`",
    note = "a `Result` with an error that is not the client's needs `?`, or `ClientError` for that error"
)]
#[cfg_attr(
    not(feature = "reqwest-blocking"),
    diagnostic::on_unimplemented(
        note = "for `reqwest::blocking::Response`, enable the feature `reqwest-blocking` of acs-endpoint"
    )
)]
#[cfg_attr(
    not(feature = "ureq"),
    diagnostic::on_unimplemented(
        note = "for the responses of ureq, enable the feature `ureq` of acs-endpoint"
    )
)]
pub trait IntoResponse<Via = ()>: ClientResponse<Via, Body: Body> {}

#[diagnostic::do_not_recommend]
impl<R, Via> IntoResponse<Via> for R where R: ClientResponse<Via, Body: Body> {}

/// The body of a blocking client's response.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read in a sync function",
    note = "implement `acs_endpoint::blocking::Body` for the body of a client of your own; an async client's response needs an `async fn`"
)]
pub trait Body {
    /// Waits for the next bytes; `None` at the end.
    fn next_chunk(&mut self) -> Option<Result<Bytes, BodyError>>;
}

impl Body for Bytes {
    fn next_chunk(&mut self) -> Option<Result<Bytes, BodyError>> {
        take_chunk(self)
    }
}
