//! Bodies for sync functions: reading them blocks the thread.

use bytes::Bytes;

use crate::client::BodyError;
use crate::client::in_memory::take_chunk;
pub use crate::client::tail::BlockingResponse;

/// The body of a blocking client's response.
///
/// It is implemented for [`Bytes`] and for the bodies of the blocking clients whose features are enabled.
/// Implement it for the body of a custom blocking client.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read in a sync function",
    note = "the body of a custom client needs `acs_endpoint::blocking::Body`; an async client's response needs an `async fn`"
)]
pub trait Body {
    /// Blocks until the next bytes arrive, and returns them. Returns `None` at the end of the body.
    ///
    /// # Errors
    /// Returns the client's error if the body cannot be read to its end.
    fn next_chunk(&mut self) -> Option<Result<Bytes, BodyError>>;

    /// Returns the complete body without copying it, if it is in memory.
    ///
    /// # Errors
    /// Returns `self` if the body must be read in chunks, which is the default.
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
