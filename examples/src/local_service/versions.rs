//! The `api-version` that every request names.

use axum::{
    Json,
    extract::{Query, Request},
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use serde::Deserialize;
use serde_json::json;

use super::answers;

/// The versions of the API that the local service speaks.
pub(super) const SUPPORTED: [&str; 2] = ["2021-03-07", "2026-01-23"];

/// The part of a query that names the version.
#[derive(Deserialize)]
pub(super) struct Version {
    #[serde(rename = "api-version")]
    api_version: Option<String>,
}

/// Lets through what names a supported version.
pub(super) async fn check(
    Query(version): Query<Version>,
    request: Request,
    next: Next,
) -> Response {
    match version.api_version {
        Some(version) if SUPPORTED.contains(&version.as_str()) => next.run(request).await,
        Some(_) => answers::error(
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
