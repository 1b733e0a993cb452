//! Reading a body up to a bound, whichever the client.

use bytes::{Bytes, BytesMut};

use crate::client::BodyError;

/// How much of an error body is kept, in bytes.
pub const MAX_ERROR_BODY: usize = 64 * 1024;

/// How the reading of a body ended.
pub(crate) enum End {
    /// The body is whole.
    Complete,
    /// The body is longer than the bound; the rest was not read.
    Truncated,
    /// The connection broke.
    Broken(BodyError),
}

/// The part of a body that has been read.
pub(crate) struct Buffer {
    first: Bytes,
    joined: BytesMut,
    bound: usize,
}

impl Buffer {
    pub(crate) fn new(bound: usize) -> Self {
        Self { first: Bytes::new(), joined: BytesMut::new(), bound }
    }

    /// Adds what the body gave; says how it ended, once it has.
    pub(crate) fn push(&mut self, chunk: Option<Result<Bytes, BodyError>>) -> Option<End> {
        let mut chunk = match chunk {
            Some(Ok(chunk)) => chunk,
            Some(Err(error)) => return Some(End::Broken(error)),
            None => return Some(End::Complete),
        };
        let room = self.bound - self.len();
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
        truncated.then_some(End::Truncated)
    }

    fn len(&self) -> usize {
        self.first.len() + self.joined.len()
    }

    /// The bytes; one chunk is handed on as it came, without a copy.
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

    use super::{Buffer, End};

    fn push(buffer: &mut Buffer, chunk: &'static [u8]) -> Option<End> {
        buffer.push(Some(Ok(Bytes::from_static(chunk))))
    }

    #[test]
    fn one_chunk_is_not_copied() {
        static CHUNK: &[u8] = b"abc";
        let mut buffer = Buffer::new(10);
        assert!(push(&mut buffer, b"").is_none());
        assert!(push(&mut buffer, CHUNK).is_none());
        assert!(matches!(buffer.push(None), Some(End::Complete)));
        assert_eq!(buffer.take().as_ptr(), CHUNK.as_ptr());
    }

    #[test]
    fn chunks_are_joined_up_to_the_bound() {
        let mut buffer = Buffer::new(6);
        assert!(push(&mut buffer, b"abc").is_none());
        assert!(push(&mut buffer, b"def").is_none(), "the bound itself still fits");
        assert!(matches!(push(&mut buffer, b"g"), Some(End::Truncated)));
        assert_eq!(buffer.take(), "abcdef");

        let mut buffer = Buffer::new(2);
        assert!(matches!(push(&mut buffer, b"abc"), Some(End::Truncated)));
        assert_eq!(buffer.take(), "ab");
    }

    #[test]
    fn what_came_before_a_break_is_kept() {
        let mut buffer = Buffer::new(6);
        assert!(push(&mut buffer, b"abc").is_none());
        assert!(matches!(buffer.push(Some(Err("reset".into()))), Some(End::Broken(_))));
        assert_eq!(buffer.take(), "abc");
    }
}
