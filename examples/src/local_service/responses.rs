//! The forms of the service's responses.

use axum::{
    Json,
    http::{HeaderName, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::service_headers::FromGateway;

const RETRY_AFTER_MS: HeaderName = HeaderName::from_static("x-ms-retry-after-ms");

/// An error `{"error":{"code":..,"message":..}}`.
pub(super) fn error(status: StatusCode, code: &str, message: &str) -> Response {
    (status, Json(json!({"error": {"code": code, "message": message}}))).into_response()
}

/// A 400 with a map of fields to messages.
pub(super) fn field_errors(field: &str, message: &str) -> Response {
    (StatusCode::BAD_REQUEST, Json(json!({field: [message]}))).into_response()
}

/// Problem details (RFC 9457), with the invalid fields unless `errors` is null.
pub(super) fn problem(status: StatusCode, errors: &Value) -> Response {
    let trace = Uuid::new_v4().simple();
    let mut body = json!({
        "type": "https://www.rfc-editor.org/rfc/rfc9110#name-client-error-4xx",
        "title": status.canonical_reason(),
        "status": status.as_u16(),
        "traceId": format!("00-{trace}-0000000000000001-00"),
    });
    if !errors.is_null() {
        body["title"] = json!("Some fields of the request are not valid.");
        body["errors"] = errors.clone();
    }
    let content_type = [(header::CONTENT_TYPE, "application/problem+json; charset=utf-8")];
    (status, content_type, body.to_string()).into_response()
}

/// The HTML page of a gateway.
pub(super) fn gateway_page(status: StatusCode) -> Response {
    let reason = status.canonical_reason().unwrap_or("Error");
    let page = format!(
        "<!DOCTYPE html>\n<html><head><title>{reason}</title></head>\n\
         <body><h1>{}</h1><p>{reason}. Our services are not reachable at the moment.</p></body>\
         </html>\n",
        status.as_u16()
    );
    from_gateway((status, Html(page)).into_response())
}

/// The error `{"Message":".."}` of a gateway.
pub(super) fn gateway_message() -> Response {
    let body = Json(json!({"Message": "An error has occurred."}));
    from_gateway((StatusCode::INTERNAL_SERVER_ERROR, body).into_response())
}

fn from_gateway(mut response: Response) -> Response {
    response.extensions_mut().insert(FromGateway);
    response
}

/// A 429 with the delay in both headers.
pub(super) fn too_many_requests() -> Response {
    (
        [(header::RETRY_AFTER, "2"), (RETRY_AFTER_MS, "1500")],
        error(
            StatusCode::TOO_MANY_REQUESTS,
            "TooManyRequests",
            "This number sends faster than its limit allows.",
        ),
    )
        .into_response()
}

/// The response for paths without a route.
pub(super) async fn no_route() -> StatusCode {
    StatusCode::NOT_FOUND
}
