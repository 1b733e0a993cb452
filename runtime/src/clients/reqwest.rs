//! reqwest, without blocking.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::StatusCode;
use http_body::Body as _;

use crate::body::BodyError;
use crate::{Body, ClientError, ClientResponse, ErrorResponse, Failure, TransportError};

impl ClientResponse for reqwest::Response {
    type Response = Self;
    type Body = reqwest::Body;

    #[inline]
    fn received(self) -> Result<Self, Failure> {
        Ok(self)
    }

    #[inline]
    fn status(response: &Self) -> StatusCode {
        response.status()
    }

    fn into_http(response: Self) -> http::Response<reqwest::Body> {
        response.into()
    }
}

impl Body for reqwest::Body {
    fn poll_chunk(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, BodyError>>> {
        loop {
            let frame = std::task::ready!(Pin::new(&mut *self).poll_frame(cx));
            match frame.map(|frame| frame.map(http_body::Frame::into_data)) {
                Some(Ok(Ok(data))) => return Poll::Ready(Some(Ok(data))),
                // Trailers.
                Some(Ok(Err(_))) => {}
                Some(Err(error)) => return Poll::Ready(Some(Err(error.into()))),
                None => return Poll::Ready(None),
            }
        }
    }
}

/// `error_for_status` keeps the status and drops the response, so the status is what is left.
impl ClientError for reqwest::Error {
    fn into_failure(self) -> Failure {
        match self.status() {
            Some(status) => Failure::Response(ErrorResponse::from_status(status)),
            None if self.is_builder() || self.is_connect() => {
                Failure::Transport(TransportError::not_sent(self))
            }
            None => Failure::Transport(TransportError::no_answer(self)),
        }
    }
}

#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_reqwest {
    ($error:ident) => {
        $crate::__impl_from_client_error!($error, $crate::__private::reqwest::Error);
    };
}
