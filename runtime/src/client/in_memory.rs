//! Responses whose bodies are in memory, and the tail of a function that never returns.

use std::task::{Context, Poll};

use bytes::Bytes;
use http::StatusCode;

use crate::client::marker::Never;
use crate::client::{Body, BodyError, ClientResponse};

// `String` is not listed, because it implements `http_body::Body`.
macro_rules! in_memory {
    ($($body:ty)*) => {$(
        impl ClientResponse for http::Response<$body> {
            type Body = Bytes;

            #[inline]
            fn status(&self) -> StatusCode {
                self.status()
            }

            #[inline]
            fn into_http(self) -> http::Response<Bytes> {
                self.map(Bytes::from)
            }
        }
    )*};
}

in_memory! {
    Bytes
    Vec<u8>
    &'static [u8]
    &'static str
}

impl Body for Bytes {
    fn poll_chunk(&mut self, _cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, BodyError>>> {
        Poll::Ready(take_chunk(self))
    }
}

/// Takes all bytes, and leaves the body empty.
pub(super) fn take_chunk(body: &mut Bytes) -> Option<Result<Bytes, BodyError>> {
    if body.is_empty() { None } else { Some(Ok(std::mem::take(body))) }
}

/// `!`, the type of a function body that never returns. Stable Rust cannot name it.
type NeverType = <fn() -> ! as Output>::Type;

/// Names the return type of a function.
pub trait Output {
    /// The return type.
    type Type;
}

impl<T> Output for fn() -> T {
    type Type = T;
}

impl ClientResponse<Never> for NeverType {
    type Body = Bytes;

    fn status(&self) -> StatusCode {
        *self
    }

    fn into_http(self) -> http::Response<Bytes> {
        self
    }
}
