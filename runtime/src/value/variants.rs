//! The status codes of the variants of a success type, for the check of `success(..)`.

use std::marker::PhantomData;

use crate::value::from_response::FromResponse;

/// The variants of the success type `T`. `STATUSES` is the inherent constant if `T` implements
/// [`FromResponse`], and otherwise the constant of [`WithoutVariants`].
#[derive(Debug)]
pub struct Variants<T>(PhantomData<T>);

impl<T: FromResponse> Variants<T> {
    /// The status codes of the variants; empty if the type can be read from all status codes.
    pub const STATUSES: &'static [(u16, u16)] = T::ACCEPTS;
}

/// The constant for a type that does not implement [`FromResponse`].
pub trait WithoutVariants {
    /// An empty list.
    const STATUSES: &'static [(u16, u16)] = &[];
}

impl<T> WithoutVariants for Variants<T> {}
