//! What a call can come to, by name.

use std::time::Duration;

use acs_endpoint::{Retry, TransportErrorKind};

use crate::clients::Client;
use crate::seen::{Answer, Kept, Seen};

/// They answer as soon as they know the status, with nothing but that: these checks drop the response.
pub(super) const STATUS_ONLY: &[Client] = &[Client::ReqwestOwnCheck, Client::UreqOwnCheck];
/// They have no timeout of their own.
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
pub(crate) const NO_ANSWER: &[Seen] = &[UNANSWERED];
pub(super) const NOT_SENT_OR_NO_ANSWER: &[Seen] = &[UNSENT, UNANSWERED];

pub(super) const BROKEN_OFF: &[Seen] =
    &[transport(TransportErrorKind::Interrupted, Some(answer(200, Kept::Part)), AGAIN)];
pub(super) const BROKEN_OFF_WITHOUT_BODY: &[Seen] =
    &[transport(TransportErrorKind::Interrupted, Some(answer(200, Kept::Nothing)), AGAIN)];

pub(super) const UNREADABLE: &[Seen] = &[error("Decode", answer(200, Kept::Whole), Retry::No)];
pub(super) const TOO_LONG: &[Seen] = &[error("Decode", answer(200, Kept::Bound), Retry::No)];

pub(super) const NOT_FOUND: &[Seen] = &[not_found(answer(404, Kept::Whole))];
pub(super) const NOT_FOUND_AND_PART: &[Seen] = &[not_found(answer(404, Kept::Part))];
pub(super) const NOT_FOUND_AND_BOUND: &[Seen] = &[not_found(answer(404, Kept::Bound))];
pub(super) const NOT_FOUND_WITHOUT_BODY: &[Seen] = &[not_found(answer(404, Kept::Nothing))];
pub(super) const NOT_FOUND_AND_NO_MORE: &[Seen] = &[not_found(status(404))];

const BUSY: Seen = undocumented(answer(503, Kept::Whole), AGAIN_IN_3_S);
const BUSY_AND_NO_MORE: Seen = undocumented(status(503), AGAIN);
pub(super) const UNAVAILABLE: &[Seen] = &[BUSY];
pub(super) const UNAVAILABLE_OR_NO_ANSWER: &[Seen] = &[BUSY, UNANSWERED];
pub(super) const UNAVAILABLE_AND_NO_MORE: &[Seen] = &[BUSY_AND_NO_MORE];
pub(super) const UNAVAILABLE_AND_NO_MORE_OR_NO_ANSWER: &[Seen] = &[BUSY_AND_NO_MORE, UNANSWERED];

pub(super) const SWITCHED: &[Seen] = &[undocumented(answer(101, Kept::Whole), Retry::No)];
pub(super) const REDIRECTED_303: &[Seen] = &[undocumented(answer(303, Kept::Whole), Retry::No)];
pub(super) const NOT_MODIFIED: &[Seen] = &[undocumented(answer(304, Kept::Whole), Retry::No)];
pub(super) const REDIRECTED_307: &[Seen] = &[undocumented(answer(307, Kept::Whole), Retry::No)];
pub(super) const DECLINED: &[Seen] = &[undocumented(answer(603, Kept::Whole), Retry::No)];
pub(super) const BAD_GATEWAY: &[Seen] = &[undocumented(answer(502, Kept::Whole), AGAIN)];
pub(super) const BAD_GATEWAY_AND_NO_MORE: &[Seen] = &[undocumented(status(502), AGAIN)];

const fn transport(phase: TransportErrorKind, answer: Option<Answer>, retry: Retry) -> Seen {
    Seen::Error { variant: "Transport", phase: Some(phase), answer, retry }
}

const fn error(variant: &'static str, answer: Answer, retry: Retry) -> Seen {
    Seen::Error { variant, phase: None, answer: Some(answer), retry }
}

const fn not_found(answer: Answer) -> Seen {
    error("NotFound", answer, Retry::No)
}

const fn undocumented(answer: Answer, retry: Retry) -> Seen {
    error("Undocumented", answer, retry)
}

const fn answer(status: u16, body: Kept) -> Answer {
    Answer { status, headers: true, body }
}

/// The status, of which the client kept no more.
const fn status(status: u16) -> Answer {
    Answer { status, headers: false, body: Kept::Nothing }
}
