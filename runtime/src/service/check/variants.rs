//! Checks `success(..)` against the variants of a success type that derives `FromResponse`.

use std::marker::PhantomData;

use super::statuses::includes;
use super::text::Text;
use crate::value::from_response::FromResponse;

/// The success type `T` of a function.
///
/// `K` selects the method `statuses`: of the two, the compiler takes the one with `self` for a `T` that
/// implements [`FromResponse`], and otherwise the one with `&self`. The usual form of this selection uses a
/// trait, which each function would have to import, and an import costs the user build time.
#[derive(Debug)]
pub struct Variants<T, K>(PhantomData<fn() -> (T, K)>);

/// A type that implements [`FromResponse`].
#[derive(Debug)]
pub enum Readable {}

/// A type that does not implement [`FromResponse`].
#[derive(Debug)]
pub enum Unreadable {}

/// The variants of a success type.
#[must_use]
pub const fn variants<T, K>() -> Variants<T, K> {
    Variants(PhantomData)
}

impl<T: FromResponse> Variants<T, Readable> {
    /// The status codes that a `T` can be read from.
    #[allow(clippy::unused_self)]
    pub const fn statuses(self) -> VariantStatuses {
        VariantStatuses(T::ACCEPTS)
    }
}

impl<T> Variants<T, Unreadable> {
    /// An empty list: another error reports that the type cannot be read.
    #[allow(clippy::unused_self)]
    pub const fn statuses(&self) -> VariantStatuses {
        VariantStatuses(&[])
    }
}

/// The status codes of the variants of a success type; empty if it can be read from all of them.
#[derive(Clone, Copy)]
pub struct VariantStatuses(&'static [(u16, u16)]);

impl VariantStatuses {
    /// Checks `success(first..=last)`: each status must have a variant.
    ///
    /// # Panics
    /// Panics at compile time if a status has no variant.
    #[track_caller]
    pub const fn success(self, first: u16, last: u16) {
        let variants = self.0;
        let mut code = first;
        while code <= last && !variants.is_empty() {
            if !includes(variants, code) {
                let mut text = Text::new();
                text.push("the success type has no variant for status ");
                text.push_number(code);
                text.push("\nhelp: add one with `#[status(");
                text.push_number(code);
                text.push(")]`, or remove the status from `success(..)`");
                text.fail();
            }
            code += 1;
        }
    }
}
