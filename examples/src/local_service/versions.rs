//! The `api-version` of requests.

use axum::{
    Json,
    extract::{Query, Request},
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use serde::Deserialize;
use serde_json::json;

use super::responses;

/// The versions of the SMS API that the local service supports.
pub(super) const SUPPORTED: [&str; 2] = ["2021-03-07", "2026-01-23"];

/// The supported versions of the API of `path`.
pub(super) fn supported(path: &str) -> &'static [&'static str] {
    match path.split(['/', ':']).nth(1) {
        Some("emails") => &["2023-03-31", "2024-07-01-preview", "2025-09-01"],
        Some("identities") => &["2023-10-01", "2025-06-30"],
        Some("chat") => &["2024-03-07", "2025-03-15"],
        Some("routing") => &["2023-11-01"],
        Some("availablePhoneNumbers" | "phoneNumbers") => &["2022-12-01", "2025-06-01"],
        _ => &SUPPORTED,
    }
}

/// The part of a query that contains the version.
#[derive(Deserialize)]
pub(super) struct Version {
    #[serde(rename = "api-version")]
    api_version: Option<String>,
}

/// Accepts requests with a supported version.
pub(super) async fn check(
    Query(version): Query<Version>,
    request: Request,
    next: Next,
) -> Response {
    match version.api_version {
        Some(version) if supported(request.uri().path()).contains(&version.as_str()) => {
            next.run(request).await
        }
        Some(_) => responses::error(
            StatusCode::BAD_REQUEST,
            "UnsupportedApiVersionValue",
            "This version of the API is not supported.",
        ),
        None => {
            let error = json!({
                "code": "ApiVersionUnspecified",
                "message": "The request does not name the version of the API.",
                "innerError": null,
            });
            (StatusCode::BAD_REQUEST, Json(json!({"error": error}))).into_response()
        }
    }
}
