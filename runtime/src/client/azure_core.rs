//! The responses and errors of `azure_core`, whose pipeline retries and authenticates requests.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use azure_core::error::ErrorKind;
use azure_core::http::headers::Headers;
use azure_core::http::{AsyncRawResponse, AsyncResponse, AsyncResponseBody, RawResponse, Response};
use bytes::Bytes;
use futures_core::Stream as _;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

use crate::call::read::MAX_ERROR_BODY;
use crate::client::{Body, BodyError, ClientError, ClientFailure, ClientResponse};
use crate::error::response::ErrorResponse;
use crate::error::transport::TransportError;
use crate::log::cause::chain;

macro_rules! azure_core {
    ($([$($generics:ident),*] $response:ty => $body:ty, |$received:ident| $into_body:expr;)*) => {$(
        impl<$($generics),*> ClientResponse for $response {
            type Body = $body;

            fn status(&self) -> StatusCode {
                status(self.status())
            }

            fn into_http(self) -> http::Response<$body> {
                let (code, headers, $received) = self.deconstruct();
                with_head(code, &headers, $into_body)
            }
        }
    )*};
}

azure_core! {
    [] AsyncRawResponse => AsyncResponseBody, |body| body;
    [T] AsyncResponse<T> => AsyncResponseBody, |body| body;
    [] RawResponse => Bytes, |body| Bytes::copy_from_slice(&body);
    [T, F] Response<T, F> => Bytes, |body| Bytes::copy_from_slice(&body);
}

impl Body for AsyncResponseBody {
    fn poll_chunk(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, BodyError>>> {
        let chunk = ready!(Pin::new(self).poll_next(cx));
        Poll::Ready(chunk.map(|chunk| chunk.map_err(BodyError::from)))
    }
}

/// An `HttpResponse` error contains the complete response. Its body is cut to [`MAX_ERROR_BODY`].
impl ClientError for azure_core::Error {
    fn into_failure(self) -> ClientFailure {
        match self.kind() {
            ErrorKind::HttpResponse { raw_response: Some(raw), .. } => {
                let complete: &[u8] = raw.body();
                let kept = complete.get(..MAX_ERROR_BODY).unwrap_or(complete);
                let body = Bytes::copy_from_slice(kept);
                let response = with_head(raw.status(), raw.headers(), body);
                let truncated = kept.len() < complete.len();
                ClientFailure::Response(ErrorResponse::received(response, truncated, None))
            }
            ErrorKind::HttpResponse { status: code, raw_response: None, .. } => {
                ClientFailure::Response(ErrorResponse::from_status(status(*code)))
            }
            _ if was_not_built(&self) => ClientFailure::Transport(TransportError::not_built(self)),
            ErrorKind::Connection | ErrorKind::Credential if !is_passed_on(&self) => {
                ClientFailure::Transport(TransportError::not_sent(self))
            }
            _ => ClientFailure::Transport(TransportError::no_response(self)),
        }
    }
}

/// Whether the request could not be signed, serialized or built. The pipeline follows no redirects, so a
/// URL that its client rejects is that of the request.
///
/// A conversion error can also come from a response that the user's code reads; serde's error then has a
/// position.
fn was_not_built(error: &azure_core::Error) -> bool {
    match error.kind() {
        ErrorKind::DataConversion => !chain(error)
            .filter_map(|error| error.downcast_ref::<serde_json::Error>())
            .any(|error| error.line() > 0),
        _ => chain(error).any(|error| error.to_string().starts_with("builder error")),
    }
}

/// Whether a policy wrapped the error, as the retry policy does: it returns the last error, and an earlier
/// attempt may have been sent.
fn is_passed_on(error: &azure_core::Error) -> bool {
    let within = error.get_ref().and_then(|error| error.downcast_ref::<azure_core::Error>());
    within.is_some_and(|within| within.kind() == error.kind())
}

/// The status code. A number that is not a status code becomes 502.
fn status(code: azure_core::http::StatusCode) -> StatusCode {
    StatusCode::from_u16(code.into()).unwrap_or(StatusCode::BAD_GATEWAY)
}

/// A response with the types of the `http` crate. Invalid headers are left out.
fn with_head<B>(
    code: azure_core::http::StatusCode,
    headers: &Headers,
    body: B,
) -> http::Response<B> {
    let mut response = http::Response::new(body);
    *response.status_mut() = status(code);
    *response.headers_mut() = headers
        .iter()
        .filter_map(|(name, value)| {
            let name = HeaderName::from_bytes(name.as_str().as_bytes()).ok()?;
            Some((name, HeaderValue::from_str(value.as_str()).ok()?))
        })
        .collect::<HeaderMap>();
    response
}
