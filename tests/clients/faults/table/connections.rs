//! Faults of the connection.

use super::outcomes::{
    NO_ANSWER, NOT_SENT, NOT_SENT_OR_NO_ANSWER, STATUS_ONLY, UNAVAILABLE, UNAVAILABLE_AND_NO_MORE,
    UNAVAILABLE_AND_NO_MORE_OR_NO_ANSWER, UNAVAILABLE_OR_NO_ANSWER, WAITS, WITHOUT_TIMEOUT,
};
use super::{Call, FAULT, Fault, error_body, head};
use crate::server::Step;

const BUSY: Step = Step::Send(
    concat!(
        head!("503 Service Unavailable", "Retry-After: 3", "Content-Length: 38"),
        error_body!()
    )
    .as_bytes(),
);

pub(super) const FAULTS: &[Fault] = &[
    Fault { name: "does not listen", steps: &[Step::Refuse], seen: NOT_SENT, ..FAULT },
    Fault {
        name: "accepts the connection and closes it",
        steps: &[Step::Close],
        seen: NO_ANSWER,
        but: &[(WITHOUT_TIMEOUT, NOT_SENT_OR_NO_ANSWER)],
        ..FAULT
    },
    Fault {
        name: "reads the request and closes the connection",
        steps: &[],
        seen: NO_ANSWER,
        ..FAULT
    },
    Fault {
        name: "reads the request and resets the connection",
        steps: &[Step::Reset],
        seen: NO_ANSWER,
        ..FAULT
    },
    Fault {
        name: "closes the connection while the request is sent",
        steps: &[Step::HeadOnly],
        call: Call::Large,
        seen: NO_ANSWER,
        ..FAULT
    },
    Fault {
        name: "reads the request and never answers",
        steps: &[Step::Stall],
        call: Call::Impatient,
        seen: NO_ANSWER,
        but: &[(WITHOUT_TIMEOUT, WAITS)],
        ..FAULT
    },
    Fault {
        name: "answers 503 before it has read the request, and then reads it",
        steps: &[Step::HeadOnly, BUSY, Step::Drain],
        body: error_body!().as_bytes(),
        call: Call::Large,
        seen: UNAVAILABLE,
        but: &[(STATUS_ONLY, UNAVAILABLE_AND_NO_MORE)],
    },
    Fault {
        name: "answers 503 before it has read the request, and closes the connection",
        steps: &[Step::HeadOnly, BUSY],
        body: error_body!().as_bytes(),
        call: Call::Large,
        seen: UNAVAILABLE_OR_NO_ANSWER,
        but: &[(STATUS_ONLY, UNAVAILABLE_AND_NO_MORE_OR_NO_ANSWER)],
    },
];
