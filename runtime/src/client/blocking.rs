//! What sync functions require of a client: responses whose bodies are read by blocking.

use bytes::Bytes;

use crate::client::BodyError;
use crate::client::in_memory::take_chunk;
pub use crate::client::tail::BlockingResponse;

/// The body of a blocking client's response.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read in a sync function",
    note = "the body of a custom client needs `acs_endpoint::blocking::Body`; an async client's response needs an `async fn`"
)]
pub trait Body {
    /// Waits for the next bytes; `None` at the end.
    fn next_chunk(&mut self) -> Option<Result<Bytes, BodyError>>;

    /// The complete body, if it is in memory.
    ///
    /// # Errors
    /// The body itself, if it must be read in chunks, which is the default.
    #[inline]
    fn into_bytes(self) -> Result<Bytes, Self>
    where
        Self: Sized,
    {
        Err(self)
    }
}

impl Body for Bytes {
    fn next_chunk(&mut self) -> Option<Result<Bytes, BodyError>> {
        take_chunk(self)
    }

    #[inline]
    fn into_bytes(self) -> Result<Bytes, Self> {
        Ok(self)
    }
}
