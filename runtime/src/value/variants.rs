//! The statuses of a value type's variants, for the check of `success(..)`.

use std::marker::PhantomData;

use crate::value::from_response::FromResponse;

/// A value type. Its `STATUSES` is the inherent constant where the type has variants, else that of
/// [`WithoutVariants`] (autoref specialization).
#[derive(Debug)]
pub struct Variants<T>(PhantomData<T>);

impl<T: FromResponse> Variants<T> {
    /// The statuses of the variants.
    pub const STATUSES: &'static [(u16, u16)] = T::ACCEPTS;
}

/// A value type without variants.
pub trait WithoutVariants {
    /// None.
    const STATUSES: &'static [(u16, u16)] = &[];
}

impl<T> WithoutVariants for Variants<T> {}
