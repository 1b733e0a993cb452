//! The chat threads of `/chat/threads`, which require the token of an identity.
//!
//! A participant that this service did not create is rejected and listed in `invalidParticipants` of
//! the 201. Errors are in `CommunicationError`, often without a message.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::SystemTime,
};

use axum::{
    Extension, Json, Router,
    extract::{Path, Query, Request, State},
    http::{HeaderMap, StatusCode, header::AUTHORIZATION},
    middleware::{self, Next},
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use bytes::Bytes;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{identity::Identities, operations, timestamp::rfc3339};

const MAX_PARTICIPANTS: usize = 200;
const MAX_PAGE_SIZE: usize = 100;

#[derive(Clone)]
struct Chat {
    identities: Identities,
    threads: Arc<Mutex<HashMap<String, Thread>>>,
}

struct Thread {
    topic: String,
    created: SystemTime,
    participants: Vec<String>,
    messages: Vec<Value>,
}

/// The identity of the token in a request.
#[derive(Clone)]
struct Caller(String);

#[derive(Deserialize)]
struct Create {
    topic: String,
    #[serde(default)]
    participants: Vec<Participant>,
}

#[derive(Deserialize)]
struct Participants {
    participants: Vec<Participant>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Participant {
    communication_identifier: Identifier,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Identifier {
    raw_id: String,
}

#[derive(Deserialize)]
struct Message {
    content: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Page {
    #[serde(rename = "api-version")]
    api_version: Option<String>,
    max_page_size: Option<usize>,
    #[serde(default)]
    skip: usize,
}

/// The routes of the service.
pub(super) fn router(identities: Identities) -> Router {
    let chat = Chat { identities, threads: Arc::default() };
    Router::new()
        .without_v07_checks()
        .route("/chat/threads", get(list_threads).post(create))
        .route("/chat/threads/{thread}", get(thread))
        .route("/chat/threads/{thread}/participants/:add", post(add_participants))
        .route("/chat/threads/{thread}/messages", get(list_messages).post(send))
        .route("/chat/threads/{thread}/messages/{message}", get(message))
        .route_layer(middleware::from_fn_with_state(chat.clone(), authenticate))
        .with_state(chat)
}

/// Accepts requests with the token of an identity. Others get a 401 without a body.
async fn authenticate(State(chat): State<Chat>, mut request: Request, next: Next) -> Response {
    let token = request.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    let token = token.and_then(|value| value.strip_prefix("Bearer "));
    match token.and_then(|token| chat.identities.owner(token)) {
        Some(id) => {
            request.extensions_mut().insert(Caller(id));
            next.run(request).await
        }
        None => StatusCode::UNAUTHORIZED.into_response(),
    }
}

impl Chat {
    fn threads(&self) -> MutexGuard<'_, HashMap<String, Thread>> {
        self.threads.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Calls `look` with a thread of which the caller is a participant.
    fn in_thread(
        &self,
        id: &str,
        caller: &Caller,
        look: impl FnOnce(&mut Thread) -> Response,
    ) -> Response {
        match self.threads().get_mut(id) {
            None => error(StatusCode::NOT_FOUND, "NotFound"),
            Some(thread) if !thread.participants.contains(&caller.0) => {
                error(StatusCode::FORBIDDEN, "Forbidden")
            }
            Some(thread) => look(thread),
        }
    }

    /// Adds the participants that exist, and returns the rejected ones.
    fn add(&self, participants: Vec<Participant>, to: &mut Vec<String>) -> Vec<Value> {
        let mut refused = Vec::new();
        for Participant { communication_identifier: Identifier { raw_id } } in participants {
            if !self.identities.contains(&raw_id) {
                let message = "The permissions of the participant were not confirmed.";
                refused.push(json!({"code": "403", "message": message, "target": raw_id}));
            } else if !to.contains(&raw_id) {
                to.push(raw_id);
            }
        }
        refused
    }
}

async fn create(
    State(chat): State<Chat>,
    Extension(caller): Extension<Caller>,
    body: Bytes,
) -> Response {
    let Ok(Create { topic, participants }) = serde_json::from_slice(&body) else {
        return error(StatusCode::BAD_REQUEST, "BadRequest");
    };
    if participants.len() > MAX_PARTICIPANTS {
        return error(StatusCode::BAD_REQUEST, "BadRequest");
    }
    let mut members = vec![caller.0.clone()];
    let refused = chat.add(participants, &mut members);
    let id = format!("19:{}@thread.v2", Uuid::new_v4().simple());
    let created = SystemTime::now();
    let mut response = json!({"chatThread": {
        "id": id,
        "topic": topic,
        "createdOn": rfc3339(created),
        "createdByCommunicationIdentifier": {"rawId": caller.0},
    }});
    if !refused.is_empty() {
        response["invalidParticipants"] = refused.into();
    }
    let thread = Thread { topic, created, participants: members, messages: Vec::new() };
    chat.threads().insert(id, thread);
    (StatusCode::CREATED, Json(response)).into_response()
}

async fn add_participants(
    State(chat): State<Chat>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
    body: Bytes,
) -> Response {
    let Ok(Participants { participants }) = serde_json::from_slice(&body) else {
        return error(StatusCode::BAD_REQUEST, "BadRequest");
    };
    chat.in_thread(&id, &caller, |thread| {
        let refused = chat.add(participants, &mut thread.participants);
        let response =
            if refused.is_empty() { json!({}) } else { json!({"invalidParticipants": refused}) };
        (StatusCode::CREATED, Json(response)).into_response()
    })
}

async fn list_threads(
    State(chat): State<Chat>,
    Extension(caller): Extension<Caller>,
    Query(page): Query<Page>,
    headers: HeaderMap,
) -> Response {
    let mut mine: Vec<(SystemTime, Value)> = chat
        .threads()
        .iter()
        .filter(|(_, thread)| thread.participants.contains(&caller.0))
        .map(|(id, thread)| (thread.created, json!({"id": id, "topic": thread.topic})))
        .collect();
    mine.sort_by_key(|(created, _)| *created);
    let mine: Vec<Value> = mine.into_iter().map(|(_, thread)| thread).collect();
    page_of(&mine, &page, &headers, "/chat/threads")
}

async fn thread(
    State(chat): State<Chat>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
) -> Response {
    chat.in_thread(&id, &caller, |thread| {
        let created = rfc3339(thread.created);
        Json(json!({"id": id, "topic": thread.topic, "createdOn": created})).into_response()
    })
}

async fn send(
    State(chat): State<Chat>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
    body: Bytes,
) -> Response {
    let Ok(Message { content }) = serde_json::from_slice(&body) else {
        return error(StatusCode::BAD_REQUEST, "BadRequest");
    };
    chat.in_thread(&id, &caller, |thread| {
        let id = (1_700_000_000_000_u64 + thread.messages.len() as u64).to_string();
        thread.messages.push(json!({
            "id": id,
            "type": "text",
            "sequenceId": (thread.messages.len() + 1).to_string(),
            "version": id,
            "content": {"message": content},
            "createdOn": rfc3339(SystemTime::now()),
            "senderCommunicationIdentifier": {"rawId": caller.0},
        }));
        (StatusCode::CREATED, Json(json!({"id": id}))).into_response()
    })
}

async fn list_messages(
    State(chat): State<Chat>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
    Query(page): Query<Page>,
    headers: HeaderMap,
) -> Response {
    chat.in_thread(&id, &caller, |thread| {
        page_of(&thread.messages, &page, &headers, &format!("/chat/threads/{id}/messages"))
    })
}

async fn message(
    State(chat): State<Chat>,
    Extension(caller): Extension<Caller>,
    Path((id, message)): Path<(String, String)>,
) -> Response {
    chat.in_thread(&id, &caller, |thread| {
        let found = thread.messages.iter().find(|each| each["id"] == message.as_str());
        found.map_or_else(
            || error(StatusCode::NOT_FOUND, "NotFound"),
            |message| Json(message).into_response(),
        )
    })
}

/// A page of a list, with the URL of the next page.
fn page_of(items: &[Value], page: &Page, headers: &HeaderMap, path: &str) -> Response {
    let size = page.max_page_size.unwrap_or(MAX_PAGE_SIZE).clamp(1, MAX_PAGE_SIZE);
    let end = page.skip.saturating_add(size);
    let value: Vec<&Value> = items.iter().skip(page.skip).take(size).collect();
    let mut response = json!({"value": value});
    if end < items.len() {
        let version = page.api_version.as_deref().unwrap_or_default();
        let next = format!("{path}?maxPageSize={size}&skip={end}&api-version={version}");
        response["nextLink"] = operations::location(headers, &next).into();
    }
    Json(response).into_response()
}

/// An error `{"CommunicationError":{"Code":..,"Details":[]}}`, without a message.
fn error(status: StatusCode, code: &str) -> Response {
    (status, Json(json!({"CommunicationError": {"Code": code, "Details": []}}))).into_response()
}
