//! Responses with a body of the `http-body` crate, as used by hyper, axum, tower and tonic.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Buf, Bytes};
use http::StatusCode;

use crate::client::marker::HttpBody;
use crate::client::{Body, BodyError, ClientResponse, blocking};

impl<B> ClientResponse<HttpBody> for http::Response<B>
where
    B: http_body::Body<Error: Into<BodyError>>,
{
    type Body = Frames<B>;

    fn status(&self) -> StatusCode {
        self.status()
    }

    fn into_http(self) -> http::Response<Frames<B>> {
        self.map(|body| Frames(Box::pin(body)))
    }
}

/// The body of a response with any body type of the `http-body` crate.
///
/// It is boxed, because a few of these types are not `Unpin`.
pub struct Frames<B>(Pin<Box<B>>);

impl<B> Body for Frames<B>
where
    B: http_body::Body<Error: Into<BodyError>>,
{
    fn poll_chunk(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, BodyError>>> {
        poll_data(self.0.as_mut(), cx)
    }
}

/// A `String` is in memory, so a sync function can also read it.
impl blocking::Body for Frames<String> {
    fn next_chunk(&mut self) -> Option<Result<Bytes, BodyError>> {
        let text = std::mem::take(self.0.as_mut().get_mut());
        (!text.is_empty()).then(|| Ok(text.into()))
    }
}

/// Polls the next data frame. Trailers are skipped.
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
