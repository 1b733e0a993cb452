//! Searches and reservations of phone numbers.
//!
//! A search is a long-running operation, which fails for the area code `999`. If a reservation contains
//! a number that ends in `9`, the response is a 207: this number is not reserved, the others are.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

use axum::{
    Json, Router,
    extract::{Path, State},
    http::{HeaderMap, HeaderName, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::{get, patch, post},
};
use bytes::Bytes;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{operations, timestamp::rfc3339};

const MAX_QUANTITY: u32 = 10;
const OPERATION_ID: HeaderName = HeaderName::from_static("operation-id");
const SEARCH_ID: HeaderName = HeaderName::from_static("search-id");
/// The duration for which the numbers of a search or of a reservation are reserved.
const HELD: Duration = Duration::from_secs(15 * 60);

#[derive(Clone, Default)]
struct Numbers {
    memory: Arc<Mutex<Memory>>,
}

#[derive(Default)]
struct Memory {
    searches: HashMap<String, Search>,
    reservations: HashMap<String, Map<String, Value>>,
}

struct Search {
    area_code: String,
    quantity: u32,
    polls: u32,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct SearchRequest {
    area_code: Option<String>,
    quantity: Option<u32>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Reservation {
    phone_numbers: Map<String, Value>,
}

impl Numbers {
    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The routes of the service.
pub(super) fn router() -> Router {
    Router::new()
        .without_v07_checks()
        .route("/availablePhoneNumbers/countries/{country}/:search", post(search))
        .route("/phoneNumbers/operations/{id}", get(operation))
        .route("/availablePhoneNumbers/searchResults/{id}", get(search_result))
        .route(
            "/availablePhoneNumbers/reservations/{id}",
            patch(reserve).get(reservation).delete(release),
        )
        .with_state(Numbers::default())
}

async fn search(
    State(numbers): State<Numbers>,
    Path(country): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let Ok(request) = serde_json::from_slice::<SearchRequest>(&body) else {
        return internal(StatusCode::BAD_REQUEST, "BadRequest");
    };
    let quantity = request.quantity.unwrap_or(1);
    if country.len() != 2 || !(1..=MAX_QUANTITY).contains(&quantity) {
        return internal(StatusCode::BAD_REQUEST, "BadRequest");
    }
    let id = Uuid::new_v4().to_string();
    let area_code = request.area_code.unwrap_or_else(|| "425".to_owned());
    numbers.memory().searches.insert(id.clone(), Search { area_code, quantity, polls: 0 });
    let operation =
        operations::location(&headers, &format!("/phoneNumbers/operations/search_{id}"));
    let result = format!("/availablePhoneNumbers/searchResults/{id}");
    let headers = [
        (operations::LOCATION, operation),
        (header::LOCATION, operations::location(&headers, &result)),
        (OPERATION_ID, format!("search_{id}")),
        (SEARCH_ID, id.clone()),
        (header::RETRY_AFTER, operations::WAIT.to_owned()),
    ];
    (StatusCode::ACCEPTED, headers, Json(json!({"searchId": id}))).into_response()
}

async fn operation(State(numbers): State<Numbers>, Path(id): Path<String>) -> Response {
    let mut memory = numbers.memory();
    let search = id.strip_prefix("search_").and_then(|id| memory.searches.get_mut(id));
    let Some(search) = search else { return internal(StatusCode::NOT_FOUND, "NotFound") };
    search.polls += 1;
    // The real service uses upper or lower case for the status.
    let (status, error) = match (search.polls, search.area_code.as_str()) {
        (1, _) => ("notStarted", Value::Null),
        (2, _) => ("Running", Value::Null),
        (_, "999") => (
            "Failed",
            json!({"code": "OutOfStock", "message": "No numbers of this area are available."}),
        ),
        _ => ("succeeded", Value::Null),
    };
    let search = id.trim_start_matches("search_");
    let mut body = json!({
        "id": id,
        "status": status,
        "operationType": "search",
        "resourceLocation": format!("/availablePhoneNumbers/searchResults/{search}"),
        "createdDateTime": rfc3339(SystemTime::now()),
    });
    if !error.is_null() {
        body["error"] = error;
    }
    ([(header::RETRY_AFTER, operations::WAIT)], Json(body)).into_response()
}

async fn search_result(State(numbers): State<Numbers>, Path(id): Path<String>) -> Response {
    let memory = numbers.memory();
    let Some(search) = memory.searches.get(&id) else {
        return internal(StatusCode::NOT_FOUND, "NotFound");
    };
    let found: Vec<String> =
        (0..search.quantity).map(|index| format!("+1{}555010{index}", search.area_code)).collect();
    Json(json!({
        "searchId": id,
        "phoneNumbers": found,
        "phoneNumberType": "geographic",
        "searchExpiresBy": rfc3339(SystemTime::now() + HELD),
        "error": "NoError",
    }))
    .into_response()
}

async fn reserve(State(numbers): State<Numbers>, Path(id): Path<String>, body: Bytes) -> Response {
    let Ok(request) = serde_json::from_slice::<Reservation>(&body) else {
        return internal(StatusCode::BAD_REQUEST, "BadRequest");
    };
    if Uuid::parse_str(&id).is_err() {
        return internal(StatusCode::BAD_REQUEST, "BadRequest");
    }
    let mut memory = numbers.memory();
    let is_new = !memory.reservations.contains_key(&id);
    let reserved = memory.reservations.entry(id.clone()).or_default();
    let mut has_failed = false;
    for (number, requested) in request.phone_numbers {
        if requested.is_null() {
            reserved.remove(&number);
            continue;
        }
        let mut entry = json!({"id": number, "phoneNumber": format!("+{number}")});
        if number.ends_with('9') {
            has_failed = true;
            entry["status"] = "error".into();
            let message = "The number was taken in the meantime.";
            entry["error"] = json!({"code": "FailedToReserveNumber", "message": message});
        } else {
            entry["status"] = "reserved".into();
        }
        reserved.insert(number, entry);
    }
    let status = match (has_failed, is_new) {
        (true, _) => StatusCode::MULTI_STATUS,
        (false, true) => StatusCode::CREATED,
        (false, false) => StatusCode::OK,
    };
    (status, Json(reservation_body(&id, reserved))).into_response()
}

async fn reservation(State(numbers): State<Numbers>, Path(id): Path<String>) -> Response {
    match numbers.memory().reservations.get(&id) {
        Some(reserved) => Json(reservation_body(&id, reserved)).into_response(),
        None => internal(StatusCode::NOT_FOUND, "NotFound"),
    }
}

async fn release(State(numbers): State<Numbers>, Path(id): Path<String>) -> Response {
    match numbers.memory().reservations.remove(&id) {
        Some(_) => StatusCode::NO_CONTENT.into_response(),
        None => internal(StatusCode::NOT_FOUND, "NotFound"),
    }
}

fn reservation_body(id: &str, numbers: &Map<String, Value>) -> Value {
    let expires = rfc3339(SystemTime::now() + HELD);
    json!({"id": id, "phoneNumbers": numbers, "status": "active", "expiresAt": expires})
}

/// The code is always `InternalError`; the cause is in `innererror`.
fn internal(status: StatusCode, cause: &str) -> Response {
    let error = json!({
        "code": "InternalError",
        "message": "The server encountered an error.",
        "innererror": {"code": cause},
    });
    (status, Json(json!({"error": error}))).into_response()
}
