//! The documented statuses of a service, as the checks ask for them.

use std::marker::PhantomData;

use crate::{ServiceError, Status};

/// The table of a service, and which statuses are in it.
///
/// A check runs in the compiler's interpreter, for each status of each annotated function. Therefore it
/// looks into a set first, and walks through the table if something is wrong.
pub(super) struct Statuses {
    pub(super) service: &'static str,
    pub(super) table: &'static [Status],
    errors: Set,
    successes: Set,
    /// The errors of [`BITS`], if no row is for a range or for another status.
    bits: Option<u128>,
}

/// A bit for each status code.
type Set = [u64; CODES as usize / 64];

/// More than the highest status code.
const CODES: u16 = 1024;

/// The error statuses that fit in one number, the lowest one first: those of HTTP's 4xx and 5xx that
/// have a name.
const BITS: std::ops::Range<u16> = 400..528;

/// The statuses of `S`.
pub(super) const fn statuses<S: ServiceError>() -> &'static Statuses {
    Of::<S>::STATUSES
}

struct Of<S>(PhantomData<S>);

impl<S: ServiceError> Of<S> {
    /// Evaluated once in a crate, whatever the number of functions.
    const STATUSES: &'static Statuses = &Statuses::new(S::SERVICE, S::STATUSES);
}

impl Statuses {
    const fn new(service: &'static str, table: &'static [Status]) -> Self {
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

    /// Whether `code` is documented, as an error.
    pub(super) const fn is_error(&self, code: u16) -> bool {
        self.errors[code as usize / 64] >> (code % 64) & 1 == 1
    }

    /// Whether `code` is documented, as a success and not as an error.
    pub(super) const fn is_success(&self, code: u16) -> bool {
        self.successes[code as usize / 64] >> (code % 64) & 1 == 1 && !self.is_error(code)
    }

    /// Whether `bits`, bit 0 for status 400, is all errors. `false` can also mean that they are not all
    /// within reach of the bits.
    pub(super) const fn are_errors(&self, bits: u128) -> bool {
        matches!(self.bits, Some(all) if all == bits)
    }
}
