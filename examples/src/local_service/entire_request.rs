//! The responses to requests that have one outcome for all recipients.

use axum::{
    Json,
    http::{StatusCode, header},
    response::{IntoResponse as _, Response},
};
use serde_json::json;

use super::{
    behaviour::Behaviour,
    interrupted::{close, cut},
    responses::{error, field_errors, gateway_message, gateway_page, problem, too_many_requests},
};

/// The response for `behaviour`. `None` if each recipient has a separate result.
pub(super) fn response(behaviour: Behaviour) -> Option<Response> {
    Some(match behaviour {
        Behaviour::Accepted
        | Behaviour::RejectedRecipient
        | Behaviour::BusyRecipient
        | Behaviour::UnsuccessfulRecipient
        | Behaviour::BusyAtFirst
        | Behaviour::AcceptedUnheard => return None,
        Behaviour::UndecodableSuccess => {
            (StatusCode::ACCEPTED, Json(json!({"value": [{"to": 15_550_001_202_u64}]})))
                .into_response()
        }
        Behaviour::CutSuccess => {
            cut(StatusCode::ACCEPTED, br#"{"value":[{"to":"+15550002202","httpStatusCode":202}]}"#)
        }
        Behaviour::Redirect => {
            (StatusCode::FOUND, [(header::LOCATION, "/status/200")]).into_response()
        }
        Behaviour::BadRequest => {
            field_errors("From", "The sender is not a number that this resource can send from.")
        }
        Behaviour::BadRequestProblem => problem(
            StatusCode::BAD_REQUEST,
            &json!({"message": ["The message field is required."]}),
        ),
        Behaviour::BadRequestPage => gateway_page(StatusCode::BAD_REQUEST),
        Behaviour::Unauthorized => error(StatusCode::UNAUTHORIZED, "Unauthorized", ""),
        Behaviour::Forbidden => error(
            StatusCode::FORBIDDEN,
            "Forbidden",
            "The credential is valid, but it does not allow sending from this number.",
        ),
        Behaviour::NotFound => {
            error(StatusCode::NOT_FOUND, "NotFound", "This resource does not own the sender.")
        }
        Behaviour::NotFoundEmpty => StatusCode::NOT_FOUND.into_response(),
        Behaviour::Teapot => error(StatusCode::IM_A_TEAPOT, "Teapot", "I'm a teapot."),
        Behaviour::UnprocessableEntity => error(
            StatusCode::UNPROCESSABLE_ENTITY,
            "UnprocessableEntity",
            "The body was read, but it cannot be processed.",
        ),
        Behaviour::TooManyRequests => too_many_requests(),
        Behaviour::InternalServerError => {
            error(StatusCode::INTERNAL_SERVER_ERROR, "InternalError", "Something went wrong.")
        }
        Behaviour::GatewayMessage => gateway_message(),
        Behaviour::CutError => cut(
            StatusCode::INTERNAL_SERVER_ERROR,
            br#"{"error":{"code":"InternalError","message":"Something went wrong."}}"#,
        ),
        Behaviour::BadGatewayPage => gateway_page(StatusCode::BAD_GATEWAY),
        Behaviour::ServiceUnavailable => (
            [(header::RETRY_AFTER, "3")],
            error(StatusCode::SERVICE_UNAVAILABLE, "ServiceUnavailable", "Try again shortly."),
        )
            .into_response(),
        Behaviour::Declined => match StatusCode::from_u16(603) {
            Ok(declined) => error(declined, "Declined", "The recipient does not want this."),
            Err(_) => close(),
        },
        Behaviour::Closed => close(),
    })
}
