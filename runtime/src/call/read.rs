//! Reads the body of any client up to a limit.

use std::task::{Context, Poll, ready};

use bytes::{Bytes, BytesMut};

use crate::client::{Body, BodyError, blocking};

/// The limit of an error body, in bytes: 64 KiB. The rest of a longer body is not read.
///
/// # Examples
/// ```
/// use acs_endpoint::{MAX_ERROR_BODY, SmsError, acs_endpoint};
///
/// #[acs_endpoint(service = "sms")]
/// fn send(body: String) -> Result<(), SmsError> {
///     http::Response::builder().status(500).body(body).unwrap()
/// }
///
/// let body = "a".repeat(100_000);
/// let Err(SmsError::InternalServerError(response)) = send(body) else { unreachable!() };
/// assert_eq!(response.body().len(), MAX_ERROR_BODY);
/// assert!(response.is_truncated());
/// ```
pub const MAX_ERROR_BODY: usize = 64 * 1024;

/// How reading a body ended.
pub(crate) enum ReadEnd {
    /// The body is complete.
    Complete,
    /// The body is longer than the limit; the rest was not read.
    Truncated,
    /// The client reported an error.
    Broken(BodyError),
}

/// Reads a body, and blocks until it has been read. `end` is set to how reading ended.
#[inline]
pub(crate) fn read<B: blocking::Body>(body: B, limit: usize, end: &mut ReadEnd) -> Bytes {
    match blocking::Body::into_bytes(body) {
        Ok(bytes) if bytes.len() <= limit => bytes,
        Ok(bytes) => {
            *end = ReadEnd::Truncated;
            truncate(bytes, limit)
        }
        Err(body) => read_chunks(body, limit, end),
    }
}

#[inline(never)]
fn read_chunks<B: blocking::Body>(mut body: B, limit: usize, end: &mut ReadEnd) -> Bytes {
    let mut buffer = Buffer::new(limit);
    loop {
        if let Some(reached) = buffer.push(body.next_chunk()) {
            *end = reached;
            return buffer.take();
        }
    }
}

#[cold]
#[inline(never)]
fn truncate(mut bytes: Bytes, limit: usize) -> Bytes {
    bytes.truncate(limit);
    bytes
}

/// Reads a body without blocking.
pub(crate) fn poll_to_end<B: Body>(
    body: &mut B,
    buffer: &mut Buffer,
    cx: &mut Context<'_>,
) -> Poll<ReadEnd> {
    loop {
        let chunk = ready!(body.poll_chunk(cx));
        if let Some(end) = buffer.push(chunk) {
            return Poll::Ready(end);
        }
    }
}

/// The part of a body that has been read.
pub(crate) struct Buffer {
    first: Bytes,
    joined: BytesMut,
    limit: usize,
}

impl Buffer {
    pub(crate) fn new(limit: usize) -> Self {
        Self { first: Bytes::new(), joined: BytesMut::new(), limit }
    }

    /// Adds a chunk. Returns how reading ended, if this was the last chunk.
    pub(crate) fn push(&mut self, chunk: Option<Result<Bytes, BodyError>>) -> Option<ReadEnd> {
        let mut chunk = match chunk {
            Some(Ok(chunk)) => chunk,
            Some(Err(error)) => return Some(ReadEnd::Broken(error)),
            None => return Some(ReadEnd::Complete),
        };
        let room = self.limit - self.len();
        let truncated = chunk.len() > room;
        chunk.truncate(room);
        if self.len() == 0 {
            self.first = chunk;
        } else {
            if self.joined.is_empty() {
                self.joined = BytesMut::from(std::mem::take(&mut self.first));
            }
            self.joined.extend_from_slice(&chunk);
        }
        truncated.then_some(ReadEnd::Truncated)
    }

    fn len(&self) -> usize {
        self.first.len() + self.joined.len()
    }

    /// Takes the bytes. A single chunk is not copied.
    pub(crate) fn take(&mut self) -> Bytes {
        if self.joined.is_empty() {
            std::mem::take(&mut self.first)
        } else {
            std::mem::take(&mut self.joined).freeze()
        }
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::{Buffer, ReadEnd, read};

    fn push(buffer: &mut Buffer, chunk: &'static [u8]) -> Option<ReadEnd> {
        buffer.push(Some(Ok(Bytes::from_static(chunk))))
    }

    #[test]
    fn a_body_in_memory_is_cut_at_the_limit() {
        let mut end = ReadEnd::Complete;
        assert_eq!(read(Bytes::from_static(b"abc"), 3, &mut end), "abc");
        assert!(matches!(end, ReadEnd::Complete));
        assert_eq!(read(Bytes::from_static(b"abc"), 2, &mut end), "ab");
        assert!(matches!(end, ReadEnd::Truncated));
    }

    #[test]
    fn one_chunk_is_not_copied() {
        static CHUNK: &[u8] = b"abc";
        let mut buffer = Buffer::new(10);
        assert!(push(&mut buffer, b"").is_none());
        assert!(push(&mut buffer, CHUNK).is_none());
        assert!(matches!(buffer.push(None), Some(ReadEnd::Complete)));
        assert_eq!(buffer.take().as_ptr(), CHUNK.as_ptr());
    }

    #[test]
    fn chunks_are_joined_up_to_the_limit() {
        let mut buffer = Buffer::new(6);
        assert!(push(&mut buffer, b"abc").is_none());
        assert!(push(&mut buffer, b"def").is_none(), "a body as long as the limit is complete");
        assert!(matches!(push(&mut buffer, b"g"), Some(ReadEnd::Truncated)));
        assert_eq!(buffer.take(), "abcdef");

        let mut buffer = Buffer::new(2);
        assert!(matches!(push(&mut buffer, b"abc"), Some(ReadEnd::Truncated)));
        assert_eq!(buffer.take(), "ab");
    }

    #[test]
    fn the_bytes_before_an_interruption_are_kept() {
        let mut buffer = Buffer::new(6);
        assert!(push(&mut buffer, b"abc").is_none());
        assert!(matches!(buffer.push(Some(Err("reset".into()))), Some(ReadEnd::Broken(_))));
        assert_eq!(buffer.take(), "abc");
    }
}
