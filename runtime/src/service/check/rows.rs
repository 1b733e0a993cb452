//! Searches the rows of a table, for the messages of the checks.

use super::statuses::is_repeated;
use super::text::Text;
use crate::service::status::StatusInfo;

/// A selection of the rows of a table.
#[derive(Clone, Copy)]
pub(super) enum Rows {
    All,
    Errors,
    Successes,
}

impl Rows {
    const fn include(self, row: &StatusInfo) -> bool {
        match self {
            Self::All => true,
            Self::Errors => row.is_error(),
            Self::Successes => row.is_success(),
        }
    }
}

/// The first of the `rows` with a status code in `first..=last`.
pub(super) const fn next_row(
    table: &'static [StatusInfo],
    first: u16,
    last: u16,
    rows: Rows,
) -> Option<&'static StatusInfo> {
    let mut index = 0;
    while index < table.len() {
        let row = &table[index];
        if rows.include(row) && row.first() <= last && first <= row.last() {
            return Some(row);
        }
        index += 1;
    }
    None
}

/// The row of `rows` that was most likely meant: the nearest one that differs in a single digit or, if
/// there is none, the nearest one with a distance of at most ten.
pub(super) const fn nearest(
    table: &'static [StatusInfo],
    first: u16,
    last: u16,
    rows: Rows,
) -> Option<&'static StatusInfo> {
    const FAR: u16 = 1000;
    let mut best: Option<&'static StatusInfo> = None;
    let mut best_distance = FAR + 11;
    let mut index = 0;
    while index < table.len() {
        let row = &table[index];
        index += 1;
        if !rows.include(row) || first != last || row.first() != row.last() {
            continue;
        }
        let typo = digits_apart(row.first(), first) == 1;
        let distance = row.first().abs_diff(first) + if typo { 0 } else { FAR };
        if distance < best_distance {
            best_distance = distance;
            best = Some(row);
        }
    }
    best
}

/// The number of digits in which two status codes differ.
const fn digits_apart(left: u16, right: u16) -> u16 {
    (left / 100 != right / 100) as u16
        + (left / 10 % 10 != right / 10 % 10) as u16
        + (left % 10 != right % 10) as u16
}

/// Appends the documented ones of `rows`.
pub(super) const fn push_table(text: &mut Text, table: &[StatusInfo], rows: Rows) {
    let mut count = 0;
    let mut index = 0;
    while index < table.len() {
        let row = &table[index];
        if rows.include(row) && row.is_documented() && !is_repeated(table, index) {
            if count > 0 {
                text.push(", ");
            }
            text.push_row(&table[index]);
            count += 1;
        }
        index += 1;
    }
    if count == 0 {
        text.push("none");
    }
}
