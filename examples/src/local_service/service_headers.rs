//! The headers of all responses.

use axum::{
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD};
use uuid::Uuid;

use super::versions::supported;

const X_MS_CLIENT_REQUEST_ID: HeaderName = HeaderName::from_static("x-ms-client-request-id");

/// Marks a response as one of a gateway.
#[derive(Clone, Copy, Debug)]
pub(super) struct FromGateway;

/// Adds the headers of the service, or only those of the gateway.
pub(super) async fn add(request: Request, next: Next) -> Response {
    let client_request_id = request.headers().get(X_MS_CLIENT_REQUEST_ID).cloned();
    let versions = supported(request.uri().path());
    let mut response = next.run(request).await;
    let from_gateway = response.extensions().get::<FromGateway>().is_some();
    let headers = response.headers_mut();
    insert(headers, "x-azure-ref", &format!("0{}", correlation_vector()));
    insert(headers, "x-cache", "CONFIG_NOCACHE");
    if from_gateway {
        return response;
    }
    insert(headers, "ms-cv", &format!("{}.0", correlation_vector()));
    insert(headers, "x-ms-request-id", &Uuid::new_v4().to_string());
    insert(headers, "api-supported-versions", &versions.join(", "));
    if let Some(id) = client_request_id {
        headers.insert(X_MS_CLIENT_REQUEST_ID, id);
    }
    response
}

fn insert(headers: &mut HeaderMap, name: &'static str, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

fn correlation_vector() -> String {
    STANDARD_NO_PAD.encode(Uuid::new_v4())
}
