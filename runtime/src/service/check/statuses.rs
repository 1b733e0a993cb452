//! The documented statuses of a service, as the checks ask for them.

use std::marker::PhantomData;

use crate::service::ServiceError;
use crate::service::status::StatusInfo;

/// The table of a service, and which statuses are in it.
///
/// A check runs in the compiler's interpreter, for each status of each annotated function. Therefore it
/// looks into a set first, and walks through the table if something is wrong.
pub(super) struct Statuses {
    pub(super) service: &'static str,
    pub(super) table: &'static [StatusInfo],
    /// Every error status, observed ones included.
    pub(super) errors: Set,
    pub(super) successes: Set,
    /// The error statuses that are documented.
    pub(super) documented: Set,
    /// The error statuses with a row that is for every error code.
    pub(super) plain: Set,
    /// The documented errors of [`BITS`], if none is a range or another status.
    pub(super) bits: Option<u128>,
    /// For each error status, the row that is for it alone and for every code.
    exact: [Option<&'static StatusInfo>; CODES as usize],
    /// The derive has reported a mistake, and nothing is known of the table.
    pub(super) is_fallback: bool,
}

/// A bit for each status code.
pub(super) type Set = [u64; CODES as usize / 64];

/// Whether a [`Set`] contains the code. It is not a function, which would be one more frame of the interpreter
/// for each check.
macro_rules! holds {
    ($set:expr, $code:expr) => {
        $set[$code as usize / 64] >> ($code % 64) & 1 == 1
    };
}
pub(super) use holds;

/// More than the highest status code.
const CODES: u16 = 1024;

/// The error statuses that fit in one number, the lowest one first: those of HTTP's 4xx and 5xx that
/// have a name.
const BITS: std::ops::Range<u16> = 400..528;

/// The statuses of `S`.
pub(super) struct Of<S>(PhantomData<S>);

impl<S: ServiceError> Of<S> {
    /// Evaluated once in a crate, whatever the number of functions.
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

    /// The row for this error status alone, and for every code.
    pub(super) const fn exact(&self, code: u16) -> Option<&'static StatusInfo> {
        self.exact[code as usize % self.exact.len()]
    }
}

/// Sets the bits of the row's statuses.
const fn include(set: &mut Set, row: &StatusInfo) {
    let mut code = row.first();
    while code <= row.last() && code < CODES {
        set[code as usize / 64] |= 1 << (code % 64);
        code += 1;
    }
}

/// Whether `set` contains every status of `first..=last`.
pub(super) const fn contains_all(set: &Set, first: u16, last: u16) -> bool {
    let mut code = first;
    while code <= last {
        if code >= CODES || !holds!(set, code) {
            return false;
        }
        code += 1;
    }
    true
}

/// Whether `set` contains a status of `first..=last`.
pub(super) const fn contains_any(set: &Set, first: u16, last: u16) -> bool {
    let mut code = first;
    while code <= last && code < CODES {
        if holds!(set, code) {
            return true;
        }
        code += 1;
    }
    false
}

/// Whether a list that shows each status once leaves this row out: it has codes, and an earlier row or one
/// without codes is for the same statuses.
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
