//! hyper, and every client that gives an `http::Response` of an `http_body::Body`.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::StatusCode;

use super::http_body::poll_data;
use crate::client::BodyError;
use crate::client::{Body, ClientError, ClientFailure, ClientResponse, via};
use crate::error::transport::TransportError;

/// Any body of the `http-body` crate, as the body of a response.
///
/// Boxed, for the few that are not `Unpin`.
pub struct Frames<B>(Pin<Box<B>>);

impl<B> Frames<B> {
    fn new(body: B) -> Self {
        Self(Box::pin(body))
    }
}

impl<B> Body for Frames<B>
where
    B: http_body::Body<Error: Into<BodyError>>,
{
    fn poll_chunk(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, BodyError>>> {
        poll_data(self.0.as_mut(), cx)
    }
}

/// A `String` is in memory, so a sync function can read it too: without the feature it could.
impl crate::client::blocking::Body for Frames<String> {
    fn next_chunk(&mut self) -> Option<Result<Bytes, BodyError>> {
        let text = std::mem::take(self.0.as_mut().get_mut());
        (!text.is_empty()).then(|| Ok(text.into()))
    }
}

impl<B> ClientResponse<via::HttpBody> for http::Response<B>
where
    B: http_body::Body<Error: Into<BodyError>>,
{
    type Response = Self;
    type Body = Frames<B>;

    fn received(self) -> Result<Self, ClientFailure> {
        Ok(self)
    }

    fn status(response: &Self) -> StatusCode {
        response.status()
    }

    fn into_http(response: Self) -> http::Response<Frames<B>> {
        response.map(Frames::new)
    }
}

impl ClientError for hyper::Error {
    fn into_failure(self) -> ClientFailure {
        ClientFailure::Transport(if was_not_sent(&self) {
            TransportError::not_sent(self)
        } else {
            TransportError::no_response(self)
        })
    }
}

/// Canceled: dropped before it was sent. Closed: the connection no longer took requests.
pub(super) fn was_not_sent(error: &hyper::Error) -> bool {
    error.is_canceled() || error.is_closed()
}
