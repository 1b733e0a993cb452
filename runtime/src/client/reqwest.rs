//! The async client of reqwest: the current version, and version 0.12, which is still widely used.

use std::task::{Context, Poll};

use bytes::Bytes;
use http::StatusCode;

use crate::client::scheme::is_misspelt_http;
use crate::client::{Body, BodyError, ClientError, ClientFailure, ClientResponse};
use crate::error::response::ErrorResponse;
use crate::error::transport::{TransportError, TransportErrorKind};

macro_rules! reqwest {
    ($reqwest:ident) => {
        /// `error_for_status` drops the response, so the error contains only the status code.
        impl ClientError for ::$reqwest::Error {
            fn into_failure(mut self) -> ClientFailure {
                // The error's text contains the URL, whose query can contain a signature.
                if let Some(url) = self.url_mut() {
                    url.set_query(None);
                }
                if let Some(status) = self.status() {
                    return ClientFailure::Response(ErrorResponse::from_status(status));
                }
                // A redirect to another scheme is also a builder error, but its URL has a host. The
                // request was then sent.
                // A redirect to a URL that is not a valid URI, such as `http://{host}/`, is not followed.
                let is_first = |url: &::$reqwest::Url| {
                    !url.has_host()
                        || is_misspelt_http(url.scheme())
                        || url.as_str().parse::<http::Uri>().is_err()
                };
                #[cfg(not(target_family = "wasm"))]
                let is_connect = self.is_connect();
                #[cfg(target_family = "wasm")]
                let is_connect = false;
                let is_json = std::error::Error::source(&self)
                    .is_some_and(|cause| cause.is::<serde_json::Error>());
                ClientFailure::Transport(if self.is_decode() && !is_json {
                    // A response arrived, but the error does not contain its status code.
                    TransportError::of_kind(TransportErrorKind::Interrupted, self.into(), None)
                } else if self.is_builder() && self.url().is_none_or(is_first) {
                    TransportError::not_built(self)
                } else if is_connect {
                    TransportError::not_sent(self)
                } else {
                    TransportError::no_response(self)
                })
            }
        }

        #[cfg(not(target_family = "wasm"))]
        impl ClientResponse for ::$reqwest::Response {
            type Body = ::$reqwest::Body;

            #[inline]
            fn status(&self) -> StatusCode {
                self.status()
            }

            fn into_http(self) -> http::Response<::$reqwest::Body> {
                self.into()
            }
        }

        #[cfg(not(target_family = "wasm"))]
        impl Body for ::$reqwest::Body {
            fn poll_chunk(
                &mut self,
                cx: &mut Context<'_>,
            ) -> Poll<Option<Result<Bytes, BodyError>>> {
                super::http_body::poll_data(std::pin::Pin::new(self), cx)
            }
        }

        /// In a browser, the complete body is read at once, regardless of its size, by a future that
        /// is not `Send`.
        #[cfg(target_family = "wasm")]
        impl ClientResponse for ::$reqwest::Response {
            type Body = Fetched<::$reqwest::Error>;

            fn status(&self) -> StatusCode {
                self.status()
            }

            fn into_http(mut self) -> http::Response<Self::Body> {
                let mut response = http::Response::new(());
                *response.status_mut() = self.status();
                *response.headers_mut() = std::mem::take(self.headers_mut());
                response.map(|()| Fetched(Some(Box::pin(self.bytes()))))
            }
        }
    };
}

#[cfg(feature = "reqwest")]
reqwest!(reqwest);
#[cfg(feature = "reqwest-0-12")]
reqwest!(reqwest_0_12);

/// A body that the browser reads.
#[cfg(target_family = "wasm")]
pub struct Fetched<E>(Option<std::pin::Pin<Box<dyn Future<Output = Result<Bytes, E>>>>>);

#[cfg(target_family = "wasm")]
impl<E: Into<BodyError>> Body for Fetched<E> {
    fn poll_chunk(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, BodyError>>> {
        let Some(reading) = &mut self.0 else { return Poll::Ready(None) };
        let read = std::task::ready!(reading.as_mut().poll(cx));
        self.0 = None;
        Poll::Ready(Some(read.map_err(Into::into)))
    }
}
