//! Checks that `handles(..)` lists every documented error.

use super::list::List;
use super::statuses::{Statuses, is_repeated};
use super::text::Text;
use crate::service::status::StatusInfo;

impl List<'_> {
    /// Checks `handles(..)` without the rest pattern: `listed`, such as `400, 500..=599`, must contain
    /// every documented error.
    ///
    /// `bits` is the same list as a bit set in which bit 0 is status 400, if the list contains no ranges.
    /// It needs a single comparison; searching the list would cost the user's build as much as four
    /// other checks.
    ///
    /// # Panics
    /// Panics at compile time if a documented error is missing.
    #[track_caller]
    pub const fn complete(self, bits: u128, listed: &str) {
        let statuses = self.statuses();
        if !matches!(statuses.bits, Some(all) if all & !bits == 0) {
            report_missing(statuses, listed.as_bytes());
        }
    }
}

#[track_caller]
const fn report_missing(statuses: &Statuses, listed: &[u8]) {
    let mut text = Text::new();
    let mut missing = Text::new();
    let mut count = 0;
    let mut index = 0;
    while index < statuses.table.len() {
        let row = &statuses.table[index];
        let is_demanded =
            row.is_error() && row.is_documented() && !is_repeated(statuses.table, index);
        if is_demanded && !overlaps(listed, row) {
            if count > 0 {
                text.push(", ");
                missing.push(", ");
            }
            text.push_row(row);
            missing.push_codes(row.first(), row.last());
            count += 1;
        }
        index += 1;
    }
    if count > 0 {
        let mut message = Text::new();
        message.push("`handles` does not list ");
        message.push(text.as_str());
        message.push(", which the `");
        message.push(statuses.service);
        message.push("` service documents\nhelp: add `");
        message.push(missing.as_str());
        message.push("`, or end the list with `..` to skip ");
        message.push(if count == 1 { "it" } else { "them" });
        message.fail();
    }
}

const fn overlaps(listed: &[u8], row: &StatusInfo) -> bool {
    let mut index = 0;
    while index < listed.len() {
        let (first, last, next) = pattern(listed, index);
        if row.first() <= last && first <= row.last() {
            return true;
        }
        index = next;
    }
    false
}

/// The status code or range at `index` of a list such as `400, 500..=599`, and the index of the next one.
/// Every status code has three digits.
const fn pattern(listed: &[u8], index: usize) -> (u16, u16, usize) {
    let first = code(listed, index);
    if index + 3 < listed.len() && listed[index + 3] == b'.' {
        (first, code(listed, index + 6), index + 11)
    } else {
        (first, first, index + 5)
    }
}

const fn code(listed: &[u8], index: usize) -> u16 {
    let [hundreds, tens, ones] = [listed[index], listed[index + 1], listed[index + 2]];
    (hundreds as u16 * 10 + tens as u16) * 10 + ones as u16 - b'0' as u16 * 111
}
