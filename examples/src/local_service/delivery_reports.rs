//! `GET /deliveryReports/{id}`

use std::sync::Arc;

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use serde_json::{Value, json};

use super::{
    responses,
    store::{AcceptedMessage, Fate, Store},
    timestamp::rfc3339,
};

/// Reports on an accepted message.
pub(super) async fn delivery_report(
    State(store): State<Arc<Store>>,
    Path(id): Path<String>,
) -> Response {
    match store.message(&id) {
        Some(message) => Json(report(&id, &message)).into_response(),
        None => responses::problem(StatusCode::NOT_FOUND, &Value::Null),
    }
}

fn report(id: &str, message: &AcceptedMessage) -> Value {
    let (status, details) = match message.fate {
        Fate::Delivered => ("Delivered", "2000: The message was delivered."),
        Fate::OptedOut => ("Failed", "4007: The recipient has opted out of this sender."),
        Fate::Unreachable => ("Failed", "4006: The recipient cannot be reached."),
    };
    let succeeded = u8::from(message.fate == Fate::Delivered);
    let timestamp = rfc3339(message.received);
    let mut report = json!({
        "deliveryStatus": status,
        "deliveryStatusDetails": details,
        "deliveryAttempts": [{
            "timestamp": timestamp,
            "segmentsSucceeded": succeeded,
            "segmentsFailed": 1 - succeeded,
        }],
        "receivedTimestamp": timestamp,
        "messageId": id,
        "from": message.from,
        "to": message.to,
    });
    if let Some(tag) = &message.tag {
        report["tag"] = json!(tag);
    }
    report
}
