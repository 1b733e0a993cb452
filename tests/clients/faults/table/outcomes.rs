//! The outcomes of a call, by name.

use std::time::Duration;

use acs_endpoint::{Retry, TransportErrorKind};

use crate::clients::Client;
use crate::seen::{Kept, Response, Seen};

/// The clients that check the status themselves. They return as soon as they know it, and drop the
/// response.
pub(super) const STATUS_ONLY: &[Client] = &[Client::ReqwestOwnCheck, Client::UreqOwnCheck];
/// The clients that have no timeout.
pub(super) const WITHOUT_TIMEOUT: &[Client] = &[Client::Hyper, Client::HyperUtil];
pub(super) const FOLLOWING_REDIRECTS: &[Client] = &[
    Client::Reqwest,
    Client::Reqwest012,
    Client::ReqwestBlocking,
    Client::ReqwestOwnCheck,
    Client::Ureq,
    Client::UreqOwnCheck,
];
pub(super) const PIPELINE: &[Client] = &[Client::AzureCorePipeline];
pub(super) const UREQ: &[Client] = &[Client::Ureq];
pub(super) const BOTH_UREQ: &[Client] = &[Client::Ureq, Client::UreqOwnCheck];

const AGAIN: Retry = Retry::IfIdempotent { after: None };
const AGAIN_IN_3_S: Retry = Retry::IfIdempotent { after: Some(Duration::from_secs(3)) };

pub(super) const VALUE: &[Seen] = &[Seen::Value];
pub(super) const WAITS: &[Seen] = &[Seen::Waits];

const UNSENT: Seen = transport(TransportErrorKind::NotSent, None, Retry::Yes { after: None });
const UNANSWERED: Seen = transport(TransportErrorKind::NoResponse, None, AGAIN);
pub(super) const NOT_SENT: &[Seen] = &[UNSENT];
pub(crate) const NO_RESPONSE: &[Seen] = &[UNANSWERED];
pub(super) const NOT_SENT_OR_NO_RESPONSE: &[Seen] = &[UNSENT, UNANSWERED];

pub(super) const INTERRUPTED: &[Seen] =
    &[transport(TransportErrorKind::Interrupted, Some(response(200, Kept::Part)), AGAIN)];
pub(super) const INTERRUPTED_WITHOUT_BODY: &[Seen] =
    &[transport(TransportErrorKind::Interrupted, Some(response(200, Kept::Nothing)), AGAIN)];

pub(super) const UNREADABLE: &[Seen] = &[error("Decode", response(200, Kept::Complete), Retry::No)];
pub(super) const NO_CONTENT: &[Seen] = &[error("Decode", response(204, Kept::Complete), Retry::No)];
pub(super) const TOO_LONG: &[Seen] = &[error("Decode", response(200, Kept::Limit), Retry::No)];

pub(super) const NOT_FOUND: &[Seen] = &[not_found(response(404, Kept::Complete))];
pub(super) const NOT_FOUND_WITH_PART: &[Seen] = &[not_found(response(404, Kept::Part))];
pub(super) const NOT_FOUND_WITH_LIMIT: &[Seen] = &[not_found(response(404, Kept::Limit))];
pub(super) const NOT_FOUND_WITHOUT_BODY: &[Seen] = &[not_found(response(404, Kept::Nothing))];
pub(super) const NOT_FOUND_STATUS_ONLY: &[Seen] = &[not_found(status(404))];

const BUSY: Seen = error("ServiceUnavailable", response(503, Kept::Complete), AGAIN_IN_3_S);
const BUSY_STATUS_ONLY: Seen = error("ServiceUnavailable", status(503), AGAIN);
pub(super) const UNAVAILABLE: &[Seen] = &[BUSY];
pub(super) const UNAVAILABLE_OR_NO_RESPONSE: &[Seen] = &[BUSY, UNANSWERED];
pub(super) const UNAVAILABLE_STATUS_ONLY: &[Seen] = &[BUSY_STATUS_ONLY];
pub(super) const UNAVAILABLE_STATUS_OR_NO_RESPONSE: &[Seen] = &[BUSY_STATUS_ONLY, UNANSWERED];

pub(super) const SWITCHED: &[Seen] = &[undocumented(response(101, Kept::Complete), Retry::No)];
pub(super) const REDIRECTED_303: &[Seen] =
    &[undocumented(response(303, Kept::Complete), Retry::No)];
pub(super) const NOT_MODIFIED: &[Seen] = &[undocumented(response(304, Kept::Complete), Retry::No)];
pub(super) const REDIRECTED_307: &[Seen] =
    &[undocumented(response(307, Kept::Complete), Retry::No)];
pub(super) const DECLINED: &[Seen] = &[undocumented(response(603, Kept::Complete), Retry::No)];
pub(super) const BAD_GATEWAY: &[Seen] = &[undocumented(response(502, Kept::Complete), AGAIN)];
pub(super) const BAD_GATEWAY_AND_NO_MORE: &[Seen] = &[undocumented(status(502), AGAIN)];

const fn transport(kind: TransportErrorKind, response: Option<Response>, retry: Retry) -> Seen {
    Seen::Error { variant: "Transport", kind: Some(kind), response, retry }
}

const fn error(variant: &'static str, response: Response, retry: Retry) -> Seen {
    Seen::Error { variant, kind: None, response: Some(response), retry }
}

const fn not_found(response: Response) -> Seen {
    error("NotFound", response, Retry::No)
}

const fn undocumented(response: Response, retry: Retry) -> Seen {
    error("Undocumented", response, retry)
}

const fn response(status: u16, body: Kept) -> Response {
    Response { status, headers: true, body }
}

/// An error with only the status, because the client kept nothing else.
const fn status(status: u16) -> Response {
    Response { status, headers: false, body: Kept::Nothing }
}
