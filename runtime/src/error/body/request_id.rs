//! The request id in a document.

use super::name::Role;
use super::tape::Tape;

const MAX_BYTES: usize = 128;

/// The id with the name of the lowest rank, wherever it is: services put it beside the error, into
/// the inner error, or into an object of its own.
pub(super) fn in_document(tape: &Tape<'_>) -> Option<String> {
    let ids = tape.with(Role::RequestId).filter_map(|it| {
        let id = it.identifier().filter(|id| is_id(id))?;
        Some((it.roles().rank, id))
    });
    ids.min_by_key(|(rank, _)| *rank).map(|(_, id)| id.to_owned())
}

fn is_id(text: &str) -> bool {
    (1..=MAX_BYTES).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}
