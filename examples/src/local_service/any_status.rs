//! `/status/{code}`: any status with any body, without a signature.

use axum::{
    Json,
    extract::{Path, Query},
    http::{StatusCode, header},
    response::{IntoResponse as _, Response},
};
use serde::Deserialize;
use serde_json::json;

use super::{
    interrupted::{close, cut},
    responses,
};

/// The query of the route.
#[derive(Deserialize)]
pub(super) struct Options {
    #[serde(default)]
    body: Body,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Body {
    #[default]
    Json,
    Empty,
    Html,
    Odd,
    Cut,
    Close,
}

/// Responds with the status in the path and the body in the query.
pub(super) async fn any_status(Path(code): Path<u16>, Query(options): Query<Options>) -> Response {
    let status = match StatusCode::from_u16(code) {
        Ok(status) if !status.is_informational() => status,
        _ => return responses::field_errors("code", "A status from 200 to 999 was expected."),
    };
    match options.body {
        Body::Json if status.is_success() => {
            (status, Json(json!({"status": code}))).into_response()
        }
        Body::Json => responses::error(status, &format!("Status{code}"), "As the path requests."),
        Body::Empty => status.into_response(),
        Body::Html => responses::gateway_page(status),
        Body::Odd => {
            let content_type = [(header::CONTENT_TYPE, "application/json; charset=utf-8")];
            (status, content_type, r#"{"error":{"code":"#).into_response()
        }
        Body::Cut => cut(status, br#"{"error":{"code":"Cut","message":"Never read to its end."}}"#),
        Body::Close => close(),
    }
}
