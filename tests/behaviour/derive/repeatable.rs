//! Retry advice for calls that can be repeated because of the operation's method or of `idempotent`.

use std::time::Duration;

use acs_endpoint::{
    CommonError, ErrorResponse, Operation, Retry, ServiceError, TransportError, acs_endpoint,
};

use crate::support::{Response, bare, response};

/// An error of the notes service.
#[derive(Debug, ServiceError)]
#[service(name = "notes", operations(READ, ADD, REPLACE))]
enum NotesError {
    /// Somebody else writes.
    #[status(423, retry = if_idempotent)]
    Locked(ErrorResponse),
    #[rest]
    Common(CommonError),
}

impl NotesError {
    const READ: Operation<Self, 1> = Operation::get("Notes_Read", "/notes/{id}").success(&[200]);
    const ADD: Operation<Self> = Operation::post("Notes_Add", "/notes").success(&[201]);
    const REPLACE: Operation<Self, 1> =
        Operation::put("Notes_Replace", "/notes/{id}").success(&[200]);
}

type Tail = Result<Response, TransportError>;

#[acs_endpoint(service = NotesError, operation = READ)]
fn read(tail: Tail) -> Result<(), NotesError> {
    tail
}

#[acs_endpoint(service = NotesError, operation = ADD)]
fn add(tail: Tail) -> Result<(), NotesError> {
    tail
}

#[acs_endpoint(service = NotesError, operation = ADD, idempotent)]
fn add_with_key(tail: Tail) -> Result<(), NotesError> {
    tail
}

#[acs_endpoint(service = NotesError, operation = REPLACE)]
fn replace(tail: Tail) -> Result<(), NotesError> {
    tail
}

#[acs_endpoint(service = NotesError)]
fn unknown(tail: Tail) -> Result<(), NotesError> {
    tail
}

#[acs_endpoint(service = NotesError, idempotent)]
fn marked(tail: Tail) -> Result<(), NotesError> {
    tail
}

#[test]
fn an_idempotent_call_can_be_retried_after_it_may_have_been_processed() {
    let repeatable: [fn(Tail) -> Result<(), NotesError>; 4] = [read, replace, add_with_key, marked];
    let other: [fn(Tail) -> Result<(), NotesError>; 2] = [add, unknown];
    let after = Some(Duration::from_secs(3));
    let (yes, open) = (Retry::Yes { after }, Retry::IfIdempotent { after });
    let calls = repeatable.map(|call| (call, true)).into_iter().chain(other.map(|it| (it, false)));
    for (call, is_repeatable) in calls {
        for (status, expected) in [
            (503, [open, yes]),
            (500, [open, yes]),
            (423, [open, yes]),
            (429, [yes, yes]),
            (421, [yes, yes]),
            (404, [Retry::No, Retry::No]),
            (409, [Retry::No, Retry::No]),
        ] {
            let retry =
                call(Ok(response(status, &[("retry-after", "3")], ""))).unwrap_err().retry();
            assert_eq!(retry, expected[usize::from(is_repeatable)], "{status} {is_repeatable}");
        }
        let open = Retry::IfIdempotent { after: None };
        let yes = Retry::Yes { after: None };
        for (error, expected) in [
            (TransportError::not_built("no URL"), [Retry::No, Retry::No]),
            (TransportError::not_sent("refused"), [yes, yes]),
            (TransportError::no_response("reset"), [open, yes]),
        ] {
            let retry = call(Err(error)).unwrap_err().retry();
            assert_eq!(retry, expected[usize::from(is_repeatable)], "{is_repeatable}");
        }
    }
}

/// An error that was not returned by the call does not know whether the call can be repeated.
#[test]
fn an_error_without_a_call_is_retried_only_if_idempotent() {
    let error = NotesError::from_response(ErrorResponse::new(bare(503)));
    assert_eq!(error.retry(), Retry::IfIdempotent { after: None });
    let error = NotesError::from(TransportError::no_response("reset"));
    assert_eq!(error.retry(), Retry::IfIdempotent { after: None });
}
