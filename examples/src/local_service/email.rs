//! `POST /emails:send` and `GET /emails/operations/{id}`: sending is a long-running operation.
//!
//! The part of the first recipient before the `@` determines the outcome:
//!
//! | recipient | outcome |
//! |---|---|
//! | `limited@..` | 429, the limit per minute, with `Retry-After` |
//! | `limited-once@..` | 429 the first time that a message with this `Operation-Id`, or without one, comes, then accepted |
//! | `suppressed@..` | the operation fails: all recipients are suppressed |
//! | `dropped@..` | the operation fails: the message was dropped |
//! | `canceled@..` | the operation is canceled |
//! | any other | the operation succeeds |
//!
//! A sender of the domain `unlinked.example` is a 404.

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    Json, Router,
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use bytes::Bytes;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{operations, responses};

const OPERATION_ID: &str = "operation-id";

#[derive(Default)]
struct Memory {
    operations: HashMap<String, Operation>,
    /// The messages that were rejected once, each with its `Operation-Id`.
    limited: HashSet<(Option<String>, Bytes)>,
}

struct Operation {
    request: Bytes,
    polls: u32,
    outcome: Outcome,
}

#[derive(Clone, Copy)]
enum Outcome {
    Succeeds,
    Fails(&'static str, &'static str),
    IsCanceled,
}

type Shared = Arc<Mutex<Memory>>;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Request {
    sender_address: String,
    recipients: Recipients,
    content: Content,
}

#[derive(Deserialize)]
struct Recipients {
    #[serde(default)]
    to: Vec<Address>,
}

#[derive(Deserialize)]
struct Address {
    address: String,
}

#[derive(Deserialize)]
struct Content {
    subject: String,
}

/// The routes of the service.
pub(super) fn router() -> Router {
    Router::new()
        .without_v07_checks()
        .route("/emails:send", post(send))
        .route("/emails/operations/{id}", get(status))
        .with_state(Shared::default())
}

async fn send(State(memory): State<Shared>, headers: HeaderMap, body: Bytes) -> Response {
    let request: Request = match serde_json::from_slice(&body) {
        Ok(request) => request,
        Err(error) => return invalid(&error.to_string()),
    };
    if let Some(refusal) = refusal(&request) {
        return refusal;
    }
    let requested_id = match headers.get(OPERATION_ID).map(|id| id.to_str()) {
        None => None,
        Some(Ok(id)) if Uuid::parse_str(id).is_ok() => Some(id.to_owned()),
        Some(_) => return invalid("The Operation-Id is not a UUID."),
    };
    let id = requested_id.clone().unwrap_or_else(|| Uuid::new_v4().to_string());
    let first = request.recipients.to.first().map_or("", |to| to.address.as_str());
    let mut memory = memory.lock().unwrap_or_else(PoisonError::into_inner);
    let known = memory.operations.get(&id);
    if known.is_some_and(|operation| operation.request != body) {
        return invalid("The Operation-Id was used for another message.");
    }
    let outcome = match first.split('@').next().unwrap_or_default() {
        "limited" => return limited(),
        "suppressed" => Outcome::Fails(
            "EmailDroppedAllRecipientsSuppressed",
            "Every recipient of the message is on the suppression list.",
        ),
        "dropped" => Outcome::Fails("EmailDropped", "The message was dropped."),
        "canceled" => Outcome::IsCanceled,
        _ => Outcome::Succeeds,
    };
    if first.starts_with("limited-once@") && memory.limited.insert((requested_id, body.clone())) {
        return limited();
    }
    memory.operations.entry(id.clone()).or_insert(Operation { request: body, polls: 0, outcome });
    let location = operations::location(&headers, &format!("/emails/operations/{id}"));
    let headers =
        [(operations::LOCATION, location), (header::RETRY_AFTER, operations::WAIT.to_owned())];
    (StatusCode::ACCEPTED, headers, Json(body_of(&id, "Running", &Value::Null))).into_response()
}

/// The response to a message that is not accepted.
fn refusal(request: &Request) -> Option<Response> {
    let Request { sender_address, recipients, content } = request;
    if sender_address.ends_with("@unlinked.example") {
        return Some(responses::error(
            StatusCode::NOT_FOUND,
            "DomainNotLinked",
            "The domain of the sender is not linked to this resource.",
        ));
    }
    if recipients.to.is_empty() {
        return Some(invalid("A message needs a recipient. See property 'recipients'."));
    }
    if recipients.to.iter().any(|to| !to.address.contains('@')) {
        return Some(invalid("Not an e-mail address. See property 'recipients.to'."));
    }
    content.subject.is_empty().then(|| invalid("No subject. See property 'content.subject'."))
}

/// 400 with members that are null, like the real service.
fn invalid(message: &str) -> Response {
    let error = json!({
        "code": "BadRequest",
        "message": format!("The body of the request is not valid. {message}"),
        "target": null,
        "details": null,
        "innererror": null,
    });
    (StatusCode::BAD_REQUEST, Json(json!({"error": error}))).into_response()
}

fn limited() -> Response {
    (
        [(header::RETRY_AFTER, "1")],
        responses::error(
            StatusCode::TOO_MANY_REQUESTS,
            "TooManyRequests",
            "PerSubscriptionPerMinuteLimitExceeded - the next message is accepted after 1 second.",
        ),
    )
        .into_response()
}

async fn status(State(memory): State<Shared>, Path(id): Path<String>) -> Response {
    let mut memory = memory.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(operation) = memory.operations.get_mut(&id) else {
        let message = "There is no record of this operation.";
        return responses::error(StatusCode::NOT_FOUND, "NotFound", message);
    };
    operation.polls += 1;
    if operation.polls == 1 {
        let wait = [(header::RETRY_AFTER, operations::WAIT)];
        return (wait, Json(body_of(&id, "Running", &Value::Null))).into_response();
    }
    let body = match operation.outcome {
        Outcome::Succeeds => body_of(&id, "Succeeded", &Value::Null),
        Outcome::IsCanceled => body_of(&id, "Canceled", &Value::Null),
        Outcome::Fails(code, message) => {
            body_of(&id, "Failed", &json!({"code": code, "message": message}))
        }
    };
    Json(body).into_response()
}

fn body_of(id: &str, status: &str, error: &Value) -> Value {
    json!({"id": id, "status": status, "error": error})
}
