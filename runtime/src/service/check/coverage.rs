//! One service's table against another's: `extends`, `mirrors` and `inherit` of the derive.

use super::statuses::Of;
use super::text::Text;
use crate::service::ServiceError;
use crate::service::status::StatusInfo;

/// `extends = Parent`: every error status that the parent documents has a variant.
///
/// # Panics
/// At compile time, if a status has none.
#[track_caller]
pub const fn extends<S: ServiceError, Parent: ServiceError>() {
    let missing = absent(Parent::STATUSES, S::STATUSES);
    if let Some(missing) = missing {
        let mut text = Text::new();
        text.push("no variant for ");
        text.push(missing.as_str());
        text.push(", which the `");
        text.push(Parent::SERVICE);
        text.push("` service documents for all that extend it\nhelp: add a variant with `#[status(..)]` for each");
        panic!("{}", text.as_str());
    }
}

/// `mirrors = Other`: the variants are for the error statuses that the other service documents, and
/// for all of them.
///
/// # Panics
/// At compile time, if the two tables do not agree.
#[track_caller]
pub const fn mirrors<S: ServiceError, Other: ServiceError>() {
    let missing = absent(Other::STATUSES, S::STATUSES);
    let extra = absent(S::STATUSES, Other::STATUSES);
    if Of::<Other>::STATUSES.is_inert() || missing.is_none() && extra.is_none() {
        return;
    }
    let mut text = Text::new();
    if let Some(missing) = &missing {
        text.push("no variant for ");
        text.push(missing.as_str());
        text.push(", which the `");
        text.push(Other::SERVICE);
        text.push("` service documents");
    }
    if let Some(extra) = &extra {
        text.push(if missing.is_some() { "; and " } else { "" });
        text.push("the `");
        text.push(Other::SERVICE);
        text.push("` service does not document ");
        text.push(extra.as_str());
    }
    text.push("\nhelp: ");
    text.push(match (missing.is_some(), extra.is_some()) {
        (true, false) => "add a variant with `#[status(..)]` for each",
        (false, _) => "remove what is not documented: such a status is the `#[status(_)]` variant",
        (true, true) => "add a variant for each that is missing, and remove what is not documented",
    });
    panic!("{}", text.as_str());
}

/// The error rows of `table` that `other` has no error row for.
const fn absent(table: &[StatusInfo], other: &[StatusInfo]) -> Option<Text> {
    let mut text = Text::new();
    let mut count = 0;
    let mut index = 0;
    while index < table.len() {
        let row = &table[index];
        if row.is_error() && !documents(other, row) {
            if count > 0 {
                text.push(", ");
            }
            text.push_row(row);
            count += 1;
        }
        index += 1;
    }
    if count == 0 { None } else { Some(text) }
}

const fn documents(table: &[StatusInfo], wanted: &StatusInfo) -> bool {
    let mut index = 0;
    while index < table.len() {
        let row = &table[index];
        if row.is_error() && row.first() <= wanted.first() && wanted.last() <= row.last() {
            return true;
        }
        index += 1;
    }
    false
}

/// `#[status(.., inherit)]`: the parent's row for the statuses.
///
/// # Panics
/// At compile time, if the parent has no such row.
#[track_caller]
#[must_use]
pub const fn inherit<Parent: ServiceError>(first: u16, last: u16) -> StatusInfo {
    let row = StatusInfo::find_code(Parent::STATUSES, first);
    match row {
        Some(row) if row.is_error() && row.first() == first && row.last() == last => {
            row.inherited()
        }
        _ if Of::<Parent>::STATUSES.is_inert() => StatusInfo::error(first, last, "", ""),
        _ => {
            let mut text = Text::new();
            text.push("the `");
            text.push(Parent::SERVICE);
            text.push("` service does not document status ");
            text.push_codes(first, last);
            text.push(": there is nothing to inherit\nhelp: remove `inherit`");
            panic!("{}", text.as_str())
        }
    }
}
