//! reqwest, without blocking: the current version, and the one before it that much code is on.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::StatusCode;

use super::http_body::poll_data;
use crate::client::{Body, BodyError, ClientError, ClientFailure, ClientResponse};
use crate::error::response::ErrorResponse;
use crate::error::transport::TransportError;

macro_rules! reqwest {
    ($reqwest:ident) => {
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

        impl Body for ::$reqwest::Body {
            fn poll_chunk(
                &mut self,
                cx: &mut Context<'_>,
            ) -> Poll<Option<Result<Bytes, BodyError>>> {
                poll_data(Pin::new(self), cx)
            }
        }

        /// `error_for_status` keeps the status and drops the response, so the status is what is left.
        impl ClientError for ::$reqwest::Error {
            fn into_failure(mut self) -> ClientFailure {
                // The address is in what the error says, and a query can hold a signature.
                if let Some(url) = self.url_mut() {
                    url.set_query(None);
                }
                match self.status() {
                    Some(status) => ClientFailure::Response(ErrorResponse::from_status(status)),
                    // A builder's error with an address can be that of a redirect to what is no web
                    // address, and then the request was sent.
                    None if self.is_connect() || (self.is_builder() && self.url().is_none()) => {
                        ClientFailure::Transport(TransportError::not_sent(self))
                    }
                    None => ClientFailure::Transport(TransportError::no_response(self)),
                }
            }
        }
    };
}

#[cfg(feature = "reqwest")]
reqwest!(reqwest);
#[cfg(feature = "reqwest-0-12")]
reqwest!(reqwest_0_12);
