//! The status codes of a service, in a form that the checks can search quickly.

use std::marker::PhantomData;

use crate::service::ServiceError;
use crate::service::status::StatusInfo;

/// The table of a service, and sets of the status codes in it.
///
/// A check runs in the compiler's interpreter, for each status code of each annotated function. It
/// therefore uses a set, and searches the table only for an error message.
pub(super) struct Statuses {
    pub(super) service: &'static str,
    pub(super) table: &'static [StatusInfo],
    /// All error statuses, including observed ones.
    pub(super) errors: Set,
    pub(super) successes: Set,
    /// The error statuses that are documented.
    pub(super) documented: Set,
    /// The error statuses with a row for all error codes.
    pub(super) plain: Set,
    /// The documented errors in [`BITS`]. `None` if one of them is a range or outside [`BITS`].
    pub(super) bits: Option<u128>,
    /// For each error status, the row that is for this status only and for all error codes.
    exact: [Option<&'static StatusInfo>; CODES as usize],
    /// Whether the derive reported a mistake. The table is then unknown.
    pub(super) is_fallback: bool,
}

/// A bit for each status code.
type Set = [u64; CODES as usize / 64];

/// Whether a [`Set`] contains the status code. This is a macro because a function would cost one more
/// frame of the interpreter for each check.
macro_rules! contains {
    ($set:expr, $code:expr) => {
        $set[$code as usize / 64] >> ($code % 64) & 1 == 1
    };
}
pub(super) use contains;

/// The number of status codes that a [`Set`] can contain, which is more than the highest status code.
const CODES: u16 = 1024;

/// The error statuses that fit into one number, starting with the lowest. They include all 4xx and 5xx
/// that HTTP defines.
const BITS: std::ops::Range<u16> = 400..528;

/// Computes the sets of the service `S`.
pub(super) struct Of<S>(PhantomData<S>);

impl<S: ServiceError> Of<S> {
    /// The sets, which are evaluated once in a crate, regardless of the number of functions.
    pub(super) const STATUSES: &'static Statuses =
        &Statuses::new(S::SERVICE, S::STATUSES, S::FALLBACK);
}

impl Statuses {
    const fn new(service: &'static str, table: &'static [StatusInfo], is_fallback: bool) -> Self {
        const EMPTY: Set = [0; CODES as usize / 64];
        let (mut errors, mut successes, mut documented, mut plain) = (EMPTY, EMPTY, EMPTY, EMPTY);
        let mut exact = [None; CODES as usize];
        let mut bits = Some(0);
        let mut index = 0;
        while index < table.len() {
            let row = &table[index];
            if row.is_success() {
                include(&mut successes, row);
            } else {
                include(&mut errors, row);
                if row.is_documented() {
                    include(&mut documented, row);
                }
                if row.codes().is_empty() {
                    include(&mut plain, row);
                    let code = row.first() as usize;
                    if row.first() == row.last() && code < exact.len() && exact[code].is_none() {
                        exact[code] = Some(row);
                    }
                }
            }
            if row.is_error() && row.is_documented() {
                let (first, fits) =
                    (row.first(), BITS.start <= row.first() && row.first() < BITS.end);
                bits = match bits {
                    Some(bits) if fits && row.last() == first => {
                        Some(bits | 1 << (first - BITS.start))
                    }
                    _ => None,
                };
            }
            index += 1;
        }
        Self { service, table, errors, successes, documented, plain, bits, exact, is_fallback }
    }

    /// The row that is for this error status only and for all error codes.
    pub(super) const fn exact(&self, code: u16) -> Option<&'static StatusInfo> {
        self.exact[code as usize % self.exact.len()]
    }
}

/// Adds the status codes of the row to the set.
const fn include(set: &mut Set, row: &StatusInfo) {
    let mut code = row.first();
    while code <= row.last() && code < CODES {
        set[code as usize / 64] |= 1 << (code % 64);
        code += 1;
    }
}

/// Whether `set` contains every status code in `first..=last`.
pub(super) const fn contains_all(set: &Set, first: u16, last: u16) -> bool {
    let mut code = first;
    while code <= last {
        if code >= CODES || !contains!(set, code) {
            return false;
        }
        code += 1;
    }
    true
}

/// Whether `set` contains a status code in `first..=last`.
pub(super) const fn contains_any(set: &Set, first: u16, last: u16) -> bool {
    let mut code = first;
    while code <= last && code < CODES {
        if contains!(set, code) {
            return true;
        }
        code += 1;
    }
    false
}

/// Whether one of the ranges contains the status code.
pub(super) const fn includes(ranges: &[(u16, u16)], code: u16) -> bool {
    let mut index = 0;
    while index < ranges.len() {
        if ranges[index].0 <= code && code <= ranges[index].1 {
            return true;
        }
        index += 1;
    }
    false
}

/// Whether a list without duplicates omits this row: it has error codes, and an earlier row or a row
/// without error codes is for the same status codes.
pub(super) const fn is_repeated(table: &[StatusInfo], index: usize) -> bool {
    let row = &table[index];
    let mut other = 0;
    while other < table.len() && !row.codes().is_empty() {
        let earlier = &table[other];
        if earlier.is_error()
            && earlier.is_documented()
            && earlier.first() == row.first()
            && earlier.last() == row.last()
            && (other < index || earlier.codes().is_empty())
            && other != index
        {
            return true;
        }
        other += 1;
    }
    false
}
