//! Bodies of the `http-body` crate.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Buf, Bytes};

use crate::client::BodyError;

/// The next data frame; trailers are passed over.
pub(super) fn poll_data<B>(
    mut body: Pin<&mut B>,
    cx: &mut Context<'_>,
) -> Poll<Option<Result<Bytes, BodyError>>>
where
    B: http_body::Body<Error: Into<BodyError>> + ?Sized,
{
    loop {
        let frame = ready!(body.as_mut().poll_frame(cx));
        match frame.map(|frame| frame.map(http_body::Frame::into_data)) {
            Some(Ok(Ok(mut data))) => {
                let data = data.copy_to_bytes(data.remaining());
                return Poll::Ready(Some(Ok(data)));
            }
            Some(Ok(Err(_trailers))) => {}
            Some(Err(error)) => return Poll::Ready(Some(Err(error.into()))),
            None => return Poll::Ready(None),
        }
    }
}
