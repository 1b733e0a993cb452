//! Faults of the connection.

use super::outcomes::{
    NO_RESPONSE, NOT_SENT, NOT_SENT_OR_NO_RESPONSE, STATUS_ONLY, UNAVAILABLE,
    UNAVAILABLE_OR_NO_RESPONSE, UNAVAILABLE_STATUS_ONLY, UNAVAILABLE_STATUS_OR_NO_RESPONSE, WAITS,
    WITHOUT_TIMEOUT,
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
        seen: NO_RESPONSE,
        but: &[(WITHOUT_TIMEOUT, NOT_SENT_OR_NO_RESPONSE)],
        ..FAULT
    },
    Fault {
        name: "reads the request and closes the connection",
        steps: &[],
        seen: NO_RESPONSE,
        ..FAULT
    },
    Fault {
        name: "reads the request and resets the connection",
        steps: &[Step::Reset],
        seen: NO_RESPONSE,
        ..FAULT
    },
    Fault {
        name: "closes the connection while the request is sent",
        steps: &[Step::HeadOnly],
        call: Call::Large,
        seen: NO_RESPONSE,
        ..FAULT
    },
    Fault {
        name: "reads the request and never responds",
        steps: &[Step::Stall],
        call: Call::Impatient,
        seen: NO_RESPONSE,
        but: &[(WITHOUT_TIMEOUT, WAITS)],
        ..FAULT
    },
    Fault {
        name: "responds with 503 before it has read the request, and then reads it",
        steps: &[Step::HeadOnly, BUSY, Step::Drain],
        body: error_body!().as_bytes(),
        call: Call::Large,
        seen: UNAVAILABLE,
        but: &[(STATUS_ONLY, UNAVAILABLE_STATUS_ONLY)],
    },
    Fault {
        name: "responds with 503 before it has read the request, and closes the connection",
        steps: &[Step::HeadOnly, BUSY],
        body: error_body!().as_bytes(),
        call: Call::Large,
        seen: UNAVAILABLE_OR_NO_RESPONSE,
        but: &[(STATUS_ONLY, UNAVAILABLE_STATUS_OR_NO_RESPONSE)],
    },
];
