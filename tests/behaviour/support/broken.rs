//! A custom client whose bodies arrive in chunks and can be interrupted.

use std::collections::VecDeque;
use std::task::{Context, Poll};

use acs_endpoint::client::{Body, BodyError, ClientResponse, blocking};
use acs_endpoint::{SmsError, acs_endpoint};
use bytes::Bytes;
use http::StatusCode;

use super::Response;
use super::calls::Sent;

/// The response of the client.
pub(crate) struct Chunked(http::Response<Chunks>);

/// The chunks of a body that have not yet arrived.
pub(crate) struct Chunks {
    left: VecDeque<Bytes>,
    breaks: Option<&'static str>,
    /// Whether the next poll has to wait.
    waits: bool,
}

impl Chunked {
    /// Returns a response whose body arrives as these chunks.
    pub(crate) fn new(head: Response, chunks: impl IntoIterator<Item = Bytes>) -> Self {
        let chunks = Chunks { left: chunks.into_iter().collect(), breaks: None, waits: true };
        Self(head.map(|_| chunks))
    }

    /// Sends the body of `response` in two chunks, and then this error instead of the rest.
    pub(crate) fn broken(response: Response, reason: &'static str) -> Self {
        let body = response.body();
        let (one, two) = (body.slice(..body.len() / 2), body.slice(body.len() / 2..));
        let mut chunked = Self::new(response, [one, two]);
        chunked.0.body_mut().breaks = Some(reason);
        chunked
    }
}

impl ClientResponse for Chunked {
    type Body = Chunks;

    fn status(&self) -> StatusCode {
        self.0.status()
    }

    fn into_http(self) -> http::Response<Chunks> {
        self.0
    }
}

impl blocking::Body for Chunks {
    fn next_chunk(&mut self) -> Option<Result<Bytes, BodyError>> {
        let chunk = self.left.pop_front().map(Ok);
        chunk.or_else(|| self.breaks.map(|reason| Err(reason.into())))
    }
}

impl Body for Chunks {
    /// Waits before each chunk.
    fn poll_chunk(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, BodyError>>> {
        self.waits = !self.waits;
        if !self.waits {
            cx.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(blocking::Body::next_chunk(self))
    }
}

#[acs_endpoint(service = "sms")]
pub(crate) async fn sent_in_chunks(response: Chunked) -> Result<Sent, SmsError> {
    response
}

#[acs_endpoint(service = "sms")]
pub(crate) fn sent_in_chunks_blocking(response: Chunked) -> Result<Sent, SmsError> {
    response
}
