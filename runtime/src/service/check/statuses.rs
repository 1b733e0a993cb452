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
    pub(super) errors: Set,
    pub(super) successes: Set,
    /// The errors of [`BITS`], if no row is for a range or for another status.
    pub(super) bits: Option<u128>,
}

/// A bit for each status code.
pub(super) type Set = [u64; CODES as usize / 64];

/// Whether a [`Set`] holds the code. It is no function, which would be one more frame of the interpreter
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
    pub(super) const STATUSES: &'static Statuses = &Statuses::new(S::SERVICE, S::STATUSES);
}

impl Statuses {
    const fn new(service: &'static str, table: &'static [StatusInfo]) -> Self {
        let (mut errors, mut successes) = ([0; CODES as usize / 64], [0; CODES as usize / 64]);
        let mut bits = Some(0);
        let mut index = 0;
        while index < table.len() {
            let row = &table[index];
            let set = if row.is_error() { &mut errors } else { &mut successes };
            let mut code = row.first();
            while code <= row.last() && code < CODES {
                set[code as usize / 64] |= 1 << (code % 64);
                code += 1;
            }
            if row.is_error() {
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
        Self { service, table, errors, successes, bits }
    }

    /// The derive has reported a mistake in the enum, and wrote an implementation without a table.
    pub(super) const fn is_inert(&self) -> bool {
        self.service.is_empty()
    }
}
