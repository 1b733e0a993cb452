//! Bodies that implement [`Read`].

use std::io::{ErrorKind, Read};

use bytes::{Bytes, BytesMut};

use crate::client::BodyError;
use crate::client::blocking::Body;

const CHUNK: usize = 16 * 1024;

/// A [`Read`] as the body of a response.
pub struct ReadBody<R>(pub(super) R);

impl<R: Read> Body for ReadBody<R> {
    fn next_chunk(&mut self) -> Option<Result<Bytes, BodyError>> {
        let mut chunk = BytesMut::zeroed(CHUNK);
        loop {
            return match self.0.read(&mut chunk) {
                Ok(0) => None,
                Ok(length) => {
                    chunk.truncate(length);
                    Some(Ok(chunk.freeze()))
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => Some(Err(error.into())),
            };
        }
    }
}
