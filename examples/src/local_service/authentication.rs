//! Authentication: requests must be signed with the service's access key.

use std::{sync::Arc, time::SystemTime};

use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header::HOST, uri::PathAndQuery},
    middleware::Next,
    response::{IntoResponse as _, Response},
};

use super::responses;
use crate::{
    access_key::AccessKey,
    signing::{SignatureError, SignedParts, verify},
};

/// The maximum size of a request, which is larger than any request to the service.
const MAX_BODY: usize = 1024 * 1024;

/// Accepts requests with a valid signature, and rejects the others like the real service.
pub(super) async fn check(
    State(key): State<Arc<AccessKey>>,
    request: Request,
    next: Next,
) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, MAX_BODY).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let host = parts.headers.get(HOST).map(HeaderValue::to_str);
    let signed = SignedParts {
        method: &parts.method,
        path_and_query: parts.uri.path_and_query().map_or("/", PathAndQuery::as_str),
        host: host.and_then(Result::ok).unwrap_or_default(),
        body: &body,
    };
    match verify(&key, &signed, &parts.headers, SystemTime::now()) {
        Ok(()) => next.run(Request::from_parts(parts, Body::from(body))).await,
        Err(SignatureError::Missing) if !is_sms(parts.uri.path()) => {
            responses::error(StatusCode::UNAUTHORIZED, "Denied", "Denied by the resource provider.")
        }
        Err(error) => refusal(error),
    }
}

fn is_sms(path: &str) -> bool {
    path.starts_with("/sms") || path.starts_with("/deliveryReports/")
}

fn refusal(error: SignatureError) -> Response {
    match error {
        // According to the SMS table, a request without any authentication also gets a 500.
        SignatureError::Missing => responses::error(
            StatusCode::INTERNAL_SERVER_ERROR,
            "InternalError",
            "No authentication was found.",
        ),
        SignatureError::Content => {
            responses::error(StatusCode::UNAUTHORIZED, "Denied", &error.to_string())
        }
        SignatureError::Malformed | SignatureError::Date | SignatureError::Signature => {
            StatusCode::UNAUTHORIZED.into_response()
        }
    }
}
