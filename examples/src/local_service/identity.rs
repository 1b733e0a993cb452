//! `POST /identities` and the tokens of identities.
//!
//! A token gives access to the chat of the same service.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

use axum::{
    Json, Router,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse as _, Response},
    routing::{delete, post},
};
use bytes::Bytes;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{responses, timestamp::rfc3339};

/// The allowed validity of a token, in minutes.
const MINUTES: std::ops::RangeInclusive<u64> = 60..=1440;

/// The scopes of a token.
const SCOPES: [&str; 5] = ["chat", "voip", "chat.join", "chat.join.limited", "voip.join"];

/// The identities of a service, and their tokens.
#[derive(Clone, Default)]
pub(super) struct Identities {
    tokens: Arc<Mutex<HashMap<String, Vec<String>>>>,
}

impl Identities {
    fn tokens(&self) -> MutexGuard<'_, HashMap<String, Vec<String>>> {
        self.tokens.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The identity that a token was issued for.
    pub(super) fn owner(&self, token: &str) -> Option<String> {
        let tokens = self.tokens();
        let owner = tokens.iter().find(|(_, tokens)| tokens.iter().any(|each| each == token));
        owner.map(|(id, _)| id.clone())
    }

    /// Whether the identity exists.
    pub(super) fn contains(&self, id: &str) -> bool {
        self.tokens().contains_key(id)
    }

    fn issue(&self, id: &str, minutes: u64) -> Option<Value> {
        let token = format!("local.{}", Uuid::new_v4().simple());
        self.tokens().get_mut(id)?.push(token.clone());
        let expires = SystemTime::now() + Duration::from_secs(minutes * 60);
        Some(json!({"token": token, "expiresOn": rfc3339(expires)}))
    }
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Create {
    #[serde(default)]
    create_token_with_scopes: Vec<String>,
    expires_in_minutes: Option<u64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Issue {
    scopes: Vec<String>,
    expires_in_minutes: Option<u64>,
}

/// The routes of the service.
pub(super) fn router(identities: Identities) -> Router {
    Router::new()
        .without_v07_checks()
        .route("/identities", post(create))
        .route("/identities/{id}", delete(delete_identity))
        .route("/identities/{id}/:issueAccessToken", post(issue))
        .route("/identities/{id}/:revokeAccessTokens", post(revoke))
        .with_state(identities)
}

async fn create(State(identities): State<Identities>, body: Bytes) -> Response {
    let request: Create = match serde_json::from_slice(&body) {
        Ok(request) => request,
        Err(_) if body.is_empty() => Create::default(),
        Err(error) => return invalid("body", &error.to_string()),
    };
    let minutes = match minutes(request.expires_in_minutes, &request.create_token_with_scopes) {
        Ok(minutes) => minutes,
        Err(refusal) => return *refusal,
    };
    let id = format!("8:acs:local_{}", Uuid::new_v4());
    identities.tokens().insert(id.clone(), Vec::new());
    let mut created = json!({"identity": {"id": id}});
    if !request.create_token_with_scopes.is_empty() {
        created["accessToken"] = identities.issue(&id, minutes).unwrap_or_default();
    }
    (StatusCode::CREATED, Json(created)).into_response()
}

async fn issue(
    State(identities): State<Identities>,
    Path(id): Path<String>,
    body: Bytes,
) -> Response {
    let request: Issue = match serde_json::from_slice(&body) {
        Ok(request) => request,
        Err(error) => return invalid("body", &error.to_string()),
    };
    if request.scopes.is_empty() {
        return invalid("scopes", "At least one scope is required.");
    }
    match minutes(request.expires_in_minutes, &request.scopes) {
        Ok(minutes) => identities
            .issue(&id, minutes)
            .map_or_else(not_owned, |token| Json(token).into_response()),
        Err(refusal) => *refusal,
    }
}

async fn revoke(State(identities): State<Identities>, Path(id): Path<String>) -> Response {
    match identities.tokens().get_mut(&id) {
        Some(tokens) => {
            tokens.clear();
            StatusCode::NO_CONTENT.into_response()
        }
        None => not_owned(),
    }
}

async fn delete_identity(State(identities): State<Identities>, Path(id): Path<String>) -> Response {
    match identities.tokens().remove(&id) {
        Some(_) => StatusCode::NO_CONTENT.into_response(),
        None => not_owned(),
    }
}

/// The validity of the token to be issued.
fn minutes(requested: Option<u64>, scopes: &[String]) -> Result<u64, Box<Response>> {
    if let Some(unknown) = scopes.iter().find(|scope| !SCOPES.contains(&scope.as_str())) {
        return Err(Box::new(invalid("scopes", &format!("`{unknown}` is not a scope."))));
    }
    match requested {
        Some(minutes) if !MINUTES.contains(&minutes) => {
            let message = "The validity is between 60 and 1440 minutes.";
            Err(Box::new(invalid("expiresInMinutes", message)))
        }
        requested => Ok(requested.unwrap_or(*MINUTES.end())),
    }
}

fn invalid(target: &str, message: &str) -> Response {
    let error = json!({"code": "ValidationError", "message": message, "target": target});
    (StatusCode::BAD_REQUEST, Json(json!({"error": error}))).into_response()
}

fn not_owned() -> Response {
    let message = "The identity does not belong to this resource.";
    responses::error(StatusCode::UNAUTHORIZED, "IdentityNotOwned", message)
}
