//! Checks the table of one service against that of another: `extends`, `mirrors` and `inherit` of the
//! derive.

use super::statuses::{Of, Statuses, contains_all, is_repeated};
use super::text::Text;
use crate::service::ServiceError;
use crate::service::status::{StatusInfo, has};

/// Checks `extends = Parent`: every error status that the parent documents must have a variant.
///
/// # Panics
/// Panics at compile time if a variant is missing.
#[track_caller]
pub const fn extends<S: ServiceError, Parent: ServiceError>() {
    let missing = absent(Of::<Parent>::STATUSES, Of::<S>::STATUSES);
    if let Some(missing) = missing {
        let mut text = Text::new();
        text.push("no variant for ");
        text.push(missing.as_str());
        text.push(", which the `");
        text.push(Parent::SERVICE);
        text.push("` service documents for every service that extends it\nhelp: add a variant with `#[status(..)]` for each, or use `#[rest] Rest(..)` instead of `extends`");
        text.fail();
    }
}

/// Checks `mirrors = Other`: the variants must be for exactly the error statuses that the other service
/// documents.
///
/// # Panics
/// Panics at compile time if the two tables differ.
#[track_caller]
pub const fn mirrors<S: ServiceError, Other: ServiceError>() {
    let missing = absent(Of::<Other>::STATUSES, Of::<S>::STATUSES);
    let extra = absent(Of::<S>::STATUSES, Of::<Other>::STATUSES);
    if Other::FALLBACK || missing.is_none() && extra.is_none() {
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
        (false, _) => "remove each undocumented status: the `#[status(_)]` variant is for it",
        (true, true) => {
            "add a variant for each that is missing, and remove each undocumented status"
        }
    });
    text.fail();
}

/// Lists the documented error rows of `table` for which `other` has no error row.
const fn absent(statuses: &'static Statuses, other: &'static Statuses) -> Option<Text> {
    let table = statuses.table;
    // A text is large, so it is only created if it is needed.
    let mut text: Option<Text> = None;
    let mut index = 0;
    while index < table.len() {
        let row = &table[index];
        if row.is_error()
            && row.is_documented()
            && !contains_all(&other.plain, row.first(), row.last())
            && !has_codes_of(other.table, row)
            && !is_repeated(table, index)
        {
            let mut longer = match text {
                Some(mut text) => {
                    text.push(", ");
                    text
                }
                None => Text::new(),
            };
            longer.push_row(row);
            text = Some(longer);
        }
        index += 1;
    }
    text
}

/// Whether `wanted` has error codes, and a row of `table` is for its status codes and error codes.
const fn has_codes_of(table: &[StatusInfo], wanted: &StatusInfo) -> bool {
    let mut index = 0;
    while index < table.len() && !wanted.codes().is_empty() {
        if covers_codes(&table[index], wanted) {
            return true;
        }
        index += 1;
    }
    false
}

/// Whether `row` is for all status codes and error codes of `wanted`. Both rows have error codes.
pub(crate) const fn covers_codes(row: &StatusInfo, wanted: &StatusInfo) -> bool {
    if row.is_success() || !row.contains(wanted.first()) || !row.contains(wanted.last()) {
        return false;
    }
    let mut index = 0;
    while index < wanted.codes().len() {
        if !has(row.codes(), wanted.codes()[index]) {
            return false;
        }
        index += 1;
    }
    true
}

/// Returns the parent's row for `#[status(.., inherit)]`.
///
/// # Panics
/// Panics at compile time if the parent has no such row.
#[track_caller]
#[must_use]
pub const fn inherit<Parent: ServiceError>(code: u16) -> StatusInfo {
    match Of::<Parent>::STATUSES.exact(code) {
        Some(row) => row.inherited(),
        None if Parent::FALLBACK => StatusInfo::error(code, code, "", ""),
        None => {
            let mut text = Text::new();
            text.push("the `");
            text.push(Parent::SERVICE);
            text.push("` service does not document status ");
            text.push_number(code);
            text.push(", so there is nothing to inherit\nhelp: remove `inherit`");
            text.fail()
        }
    }
}
