//! `POST /sms`

use std::{sync::Arc, time::SystemTime};

use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use bytes::Bytes;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use super::{
    behaviour::Behaviour,
    entire_request, interrupted, phone_number, responses,
    store::{AcceptedMessage, Fate, OptOut, Store},
};

const MAX_RECIPIENTS: usize = 100;
const MAX_MESSAGE_CHARS: usize = 2048;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Request {
    from: String,
    sms_recipients: Vec<Recipient>,
    message: String,
    sms_send_options: Option<Options>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Recipient {
    to: String,
    repeatability_request_id: Option<String>,
    repeatability_first_sent: Option<String>,
}

#[derive(Deserialize)]
struct Options {
    tag: Option<String>,
}

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Item {
    to: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    message_id: Option<String>,
    http_status_code: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    repeatability_result: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error_message: Option<&'static str>,
    successful: bool,
}

/// Accepts a message, or behaves as its first recipient specifies.
pub(super) async fn send(State(store): State<Arc<Store>>, body: Bytes) -> Response {
    let request: Request = match serde_json::from_slice(&body) {
        Ok(request) => request,
        Err(error) => {
            let errors = json!({"$": [error.to_string()]});
            return responses::problem(StatusCode::BAD_REQUEST, &errors);
        }
    };
    let first = request.sms_recipients.first().map(|recipient| Behaviour::of(&recipient.to));
    if let Some(answer) = first.and_then(entire_request::response).or_else(|| fault(&request)) {
        return answer;
    }
    let id = request.sms_recipients.first().and_then(|first| repeatable(first).ok().flatten());
    let is_new = store.is_new(id);
    if is_new && first == Some(Behaviour::BusyAtFirst) {
        return responses::too_many_requests();
    }
    let items: Vec<_> =
        request.sms_recipients.iter().map(|recipient| item(&store, &request, recipient)).collect();
    if is_new && first == Some(Behaviour::AcceptedUnheard) {
        return interrupted::close();
    }
    (StatusCode::ACCEPTED, Json(json!({"value": items}))).into_response()
}

/// The response to a request that is rejected for all recipients.
fn fault(request: &Request) -> Option<Response> {
    if !phone_number::is_valid_sender(&request.from) {
        return Some(responses::field_errors("From", "The sender is not a phone number."));
    }
    if request.sms_recipients.is_empty() || request.sms_recipients.len() > MAX_RECIPIENTS {
        let errors = json!({"smsRecipients": ["From 1 to 100 recipients are allowed."]});
        return Some(responses::problem(StatusCode::BAD_REQUEST, &errors));
    }
    if request.message.chars().count() > MAX_MESSAGE_CHARS {
        return Some(responses::field_errors("Message", "The message is too long."));
    }
    None
}

/// The result for a recipient.
fn item(store: &Store, request: &Request, recipient: &Recipient) -> Item {
    let to = recipient.to.clone();
    let refused = |status: StatusCode, error_message| Item {
        to: to.clone(),
        http_status_code: status.as_u16(),
        error_message: Some(error_message),
        ..Item::default()
    };
    let behaviour = Behaviour::of(&to);
    if behaviour == Behaviour::RejectedRecipient || !phone_number::is_valid(&to) {
        return refused(StatusCode::BAD_REQUEST, "The recipient is not a phone number.");
    }
    if behaviour == Behaviour::BusyRecipient {
        return refused(StatusCode::SERVICE_UNAVAILABLE, "This recipient cannot be served now.");
    }
    let Ok(repeatable) = repeatable(recipient) else {
        let message = "An id and an RFC 1123 date make a request repeatable.";
        let refused = refused(StatusCode::BAD_REQUEST, message);
        return Item { repeatability_result: Some("rejected"), ..refused };
    };
    let opt_out = OptOut { from: request.from.clone(), to: to.clone() };
    let fate = match behaviour {
        Behaviour::UnsuccessfulRecipient => Fate::Unreachable,
        _ if store.has_opt_out(&opt_out) => Fate::OptedOut,
        _ => Fate::Delivered,
    };
    let tag = request.sms_send_options.as_ref().and_then(|options| options.tag.clone());
    let OptOut { from, to } = opt_out;
    let message = AcceptedMessage { from, to: to.clone(), tag, received: SystemTime::now(), fate };
    Item {
        message_id: Some(store.accept(message, repeatable)),
        to,
        http_status_code: StatusCode::ACCEPTED.as_u16(),
        repeatability_result: repeatable.map(|_| "accepted"),
        error_message: None,
        successful: fate != Fate::Unreachable,
    }
}

/// The error for an incomplete or invalid repeatability ID and date.
struct NotRepeatable;

/// The repeatability ID of the message to this recipient.
fn repeatable(recipient: &Recipient) -> Result<Option<Uuid>, NotRepeatable> {
    match (&recipient.repeatability_request_id, &recipient.repeatability_first_sent) {
        (None, None) => Ok(None),
        (Some(id), Some(first_sent)) if httpdate::parse_http_date(first_sent).is_ok() => {
            Uuid::parse_str(id).map(Some).map_err(|_| NotRepeatable)
        }
        _ => Err(NotRepeatable),
    }
}
