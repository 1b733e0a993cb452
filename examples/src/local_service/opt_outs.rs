//! `POST /sms/optouts:add`, `:remove` and `:check`

use std::sync::Arc;

use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use bytes::Bytes;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{
    phone_number, responses,
    store::{OptOut, Store},
};

#[derive(Deserialize)]
struct Request {
    from: String,
    recipients: Vec<Recipient>,
}

#[derive(Deserialize)]
struct Recipient {
    to: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Item {
    to: String,
    http_status_code: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_opted_out: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error_message: Option<&'static str>,
}

/// Adds recipients to the opt-out list of a sender.
pub(super) async fn add(State(store): State<Arc<Store>>, body: Bytes) -> Response {
    for_each(&body, |opt_out| {
        store.add_opt_out(opt_out);
        None
    })
}

/// Removes recipients.
pub(super) async fn remove(State(store): State<Arc<Store>>, body: Bytes) -> Response {
    for_each(&body, |opt_out| {
        store.remove_opt_out(&opt_out);
        None
    })
}

/// Returns whether each recipient has opted out.
pub(super) async fn check(State(store): State<Arc<Store>>, body: Bytes) -> Response {
    for_each(&body, |opt_out| Some(store.has_opt_out(&opt_out)))
}

/// The result for each recipient, which is that of `apply` for phone numbers.
fn for_each(body: &[u8], apply: impl Fn(OptOut) -> Option<bool>) -> Response {
    let request: Request = match serde_json::from_slice(body) {
        Ok(request) => request,
        Err(error) => {
            let errors = json!({"$": [error.to_string()]});
            return responses::problem(StatusCode::BAD_REQUEST, &errors);
        }
    };
    if !phone_number::is_valid_sender(&request.from) {
        return responses::field_errors("From", "The sender is not a phone number.");
    }
    let items: Vec<_> = request
        .recipients
        .into_iter()
        .map(|Recipient { to }| {
            if !phone_number::is_valid(&to) {
                let status = StatusCode::BAD_REQUEST;
                return item(to, status, None, Some("The recipient is not a phone number."));
            }
            let opt_out = OptOut { from: request.from.clone(), to: to.clone() };
            item(to, StatusCode::OK, apply(opt_out), None)
        })
        .collect();
    Json(json!({"value": items})).into_response()
}

fn item(
    to: String,
    status: StatusCode,
    is_opted_out: Option<bool>,
    error_message: Option<&'static str>,
) -> Item {
    Item { to, http_status_code: status.as_u16(), is_opted_out, error_message }
}
