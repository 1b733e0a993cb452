//! The queues and jobs of `/routing`, with entity tags.
//!
//! A write whose `If-Match` is not the current entity tag is a 412. Canceling a job a second time is a
//! 409. Errors are in `communicationError`.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use axum::{
    Json, Router,
    extract::{Path, State},
    http::{
        HeaderMap, StatusCode,
        header::{ETAG, IF_MATCH},
    },
    response::{IntoResponse as _, Response},
    routing::get,
};
use bytes::Bytes;
use serde_json::{Map, Value, json};

#[derive(Clone, Default)]
struct Entities {
    entities: Arc<Mutex<HashMap<String, Entity>>>,
}

struct Entity {
    members: Map<String, Value>,
    version: u64,
}

impl Entity {
    fn etag(&self) -> String {
        format!("\"{:08x}\"", self.version)
    }

    fn response(&self, status: StatusCode) -> Response {
        let mut body = self.members.clone();
        body.insert("etag".to_owned(), self.etag().into());
        (status, [(ETAG, self.etag())], Json(body)).into_response()
    }
}

impl Entities {
    fn entities(&self) -> MutexGuard<'_, HashMap<String, Entity>> {
        self.entities.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The routes of the service.
pub(super) fn router() -> Router {
    Router::new()
        .without_v07_checks()
        .route("/routing/{kind}/{id}", get(read).patch(upsert).delete(delete).post(act))
        .with_state(Entities::default())
}

/// The member with the ID of an entity, if the collection exists.
fn id_member(kind: &str) -> Option<&'static str> {
    match kind {
        "queues" | "distributionPolicies" | "jobs" => Some("id"),
        _ => None,
    }
}

async fn read(
    State(router): State<Entities>,
    Path((kind, id)): Path<(String, String)>,
) -> Response {
    match router.entities().get(&key(&kind, &id)) {
        Some(entity) => entity.response(StatusCode::OK),
        None => not_found(&kind),
    }
}

async fn upsert(
    State(router): State<Entities>,
    Path((kind, id)): Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let Some(member) = id_member(&kind) else { return not_found(&kind) };
    let Ok(patch) = serde_json::from_slice::<Map<String, Value>>(&body) else {
        return bad_request("The body is not a JSON object.", &Value::Null);
    };
    let mut entities = router.entities();
    let policy = patch.get("distributionPolicyId").and_then(Value::as_str);
    if policy.is_some_and(|id| !entities.contains_key(&key("distributionPolicies", id))) {
        let detail = json!([{
            "code": "DistributionPolicyNotFound",
            "message": "There is no such distribution policy.",
            "target": "distributionPolicyId",
        }]);
        return bad_request("The queue is not valid.", &detail);
    }
    let entity = entities.get_mut(&key(&kind, &id));
    let expected = headers.get(IF_MATCH).and_then(|value| value.to_str().ok());
    let current = entity.as_ref().map(|entity| entity.etag());
    if expected.is_some_and(|expected| expected != "*" && Some(expected) != current.as_deref()) {
        let message = "The entity tag is not the current one.";
        return error(StatusCode::PRECONDITION_FAILED, "PreconditionFailed", message);
    }
    if let Some(entity) = entity {
        entity.members.extend(patch);
        entity.members.retain(|_, value| !value.is_null());
        entity.version += 1;
        return entity.response(StatusCode::OK);
    }
    let mut members = patch;
    members.insert(member.to_owned(), id.as_str().into());
    let entity = Entity { members, version: 1 };
    let response = entity.response(StatusCode::CREATED);
    entities.insert(key(&kind, &id), entity);
    response
}

async fn delete(
    State(router): State<Entities>,
    Path((kind, id)): Path<(String, String)>,
) -> Response {
    let mut entities = router.entities();
    let is_used = kind == "distributionPolicies"
        && entities.iter().any(|(key, entity)| {
            let policy = entity.members.get("distributionPolicyId");
            key.starts_with("queues/") && policy.and_then(Value::as_str) == Some(&id)
        });
    if is_used {
        let detail = json!([{
            "code": "QueueExistsWithDistributionPolicy",
            "message": "A queue uses this distribution policy.",
        }]);
        return bad_request("The distribution policy cannot be deleted.", &detail);
    }
    match entities.remove(&key(&kind, &id)) {
        Some(_) => StatusCode::NO_CONTENT.into_response(),
        None => not_found(&kind),
    }
}

/// `POST /routing/jobs/{id}:cancel`.
async fn act(State(router): State<Entities>, Path((kind, id)): Path<(String, String)>) -> Response {
    let Some((id, "cancel")) = id.rsplit_once(':').filter(|_| kind == "jobs") else {
        return not_found(&kind);
    };
    let mut entities = router.entities();
    let Some(job) = entities.get_mut(&key(&kind, id)) else { return not_found(&kind) };
    if job.members.get("status").is_some_and(|status| status == "cancelled") {
        let message = "The job cannot be canceled in its current status.";
        return error(StatusCode::CONFLICT, "Conflict", message);
    }
    job.members.insert("status".to_owned(), "cancelled".into());
    job.version += 1;
    Json(json!({})).into_response()
}

fn key(kind: &str, id: &str) -> String {
    format!("{kind}/{id}")
}

fn not_found(kind: &str) -> Response {
    error(StatusCode::NOT_FOUND, "NotFound", &format!("There is no such entity in {kind}."))
}

fn bad_request(message: &str, details: &Value) -> Response {
    let error = json!({"code": "BadRequest", "message": message, "details": details});
    (StatusCode::BAD_REQUEST, Json(json!({"communicationError": error}))).into_response()
}

fn error(status: StatusCode, code: &str, message: &str) -> Response {
    (status, Json(json!({"communicationError": {"code": code, "message": message}})))
        .into_response()
}
