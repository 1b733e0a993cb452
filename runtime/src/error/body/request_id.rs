//! Finds the request id in a document.

use super::name::Role;
use super::tape::Tape;

const MAX_BYTES: usize = 128;

/// The request id whose name has the lowest rank, at any depth: services put it next to the error, in the
/// inner error, or in a separate object.
pub(super) fn in_document(tape: &Tape<'_>) -> Option<Box<str>> {
    let ids = tape.with(Role::RequestId).filter_map(|it| {
        let id = it.identifier().filter(|id| is_id(id))?;
        Some((it.roles().rank, id))
    });
    ids.min_by_key(|(rank, _)| *rank).map(|(_, id)| id.into())
}

fn is_id(text: &str) -> bool {
    (1..=MAX_BYTES).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}
