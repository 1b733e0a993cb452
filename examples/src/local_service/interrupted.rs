//! Responses that do not arrive, or only partly.

use std::{
    convert::Infallible,
    fmt,
    pin::Pin,
    task::{Context, Poll},
};

use axum::{
    body::Body,
    http::{StatusCode, header},
    response::{IntoResponse as _, Response},
};
use bytes::Bytes;
use http_body::Frame;

/// Marks a response that is not sent; the connection is closed instead.
#[derive(Clone, Copy, Debug)]
pub(super) struct CloseConnection;

/// A response that is not sent; the connection is closed instead.
pub(super) fn close() -> Response {
    let mut response = Response::default();
    response.extensions_mut().insert(CloseConnection);
    response
}

/// A response whose connection is closed after the first half of `body`.
pub(super) fn cut(status: StatusCode, body: &'static [u8]) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/json; charset=utf-8".to_owned()),
        (header::CONTENT_LENGTH, body.len().to_string()),
    ];
    let half = Bytes::from_static(&body[..body.len() / 2]);
    (status, headers, Body::new(CutBody::Half(half))).into_response()
}

/// A body that fails after its first half was sent.
enum CutBody {
    Half(Bytes),
    Flush,
    Fail,
}

impl http_body::Body for CutBody {
    type Data = Bytes;
    type Error = Cut;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Cut>>> {
        match std::mem::replace(&mut *self, Self::Fail) {
            Self::Half(half) => {
                *self = Self::Flush;
                Poll::Ready(Some(Ok(Frame::data(half))))
            }
            // The server flushes its buffer if the body is not ready.
            Self::Flush => {
                context.waker().wake_by_ref();
                Poll::Pending
            }
            Self::Fail => Poll::Ready(Some(Err(Cut))),
        }
    }
}

/// The error with which the server closes a connection. The client does not receive it.
#[derive(Debug)]
pub(super) struct Cut;

impl fmt::Display for Cut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the connection was closed on purpose")
    }
}

impl std::error::Error for Cut {}

/// Whether a connection sends a response or is closed.
pub(super) fn send_or_close(response: Result<Response, Infallible>) -> Result<Response, Cut> {
    match response {
        Ok(response) if response.extensions().get::<CloseConnection>().is_some() => Err(Cut),
        Ok(response) => Ok(response),
    }
}
