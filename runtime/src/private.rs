//! What generated code calls. Not public API: it changes with the macros, whose version is pinned.

pub use crate::call::api::{Api, api};
pub use crate::call::{Finish, finish, finish_blocking};
pub use crate::client::from_impls::{Is, IsNot, Nothing, Taken, Unless};
pub use crate::log::display::service_error as fmt;
pub use crate::service::check::{
    OperationOf, check_allow_undocumented, check_allow_undocumented_range, check_complete,
    check_handles, check_handles_range, check_none_on, check_none_on_range, check_observed,
    check_operation, check_operation_handles, check_operation_success, check_own_row,
    check_success, check_success_range, check_variant, check_view_row, extends, inherit, mirrors,
    view,
};
pub use crate::service::derived::{
    Field, FromErrorResponse, GivesBack, Local, NotAnError, NotAnErrorEither, Payload,
    WithoutResponse, advice, advice_of_rows, field, from_client, has_code, joined, joined_len,
    response, retry, retry_of_rows, row, source, status, status_info,
};
pub use crate::value::{checked, checked_optional, optional};
pub use http::StatusCode;

use crate::service::ServiceError;
use crate::value::from_response::FromResponse;

#[cfg(feature = "azure_core")]
pub use ::azure_core;
#[cfg(feature = "hyper")]
pub use ::hyper;
#[cfg(feature = "hyper-util")]
pub use ::hyper_util;
#[cfg(feature = "reqwest")]
pub use ::reqwest;
#[cfg(feature = "reqwest-0-12")]
pub use ::reqwest_0_12;
#[cfg(feature = "ureq")]
pub use ::ureq;

#[cfg(feature = "miette")]
pub use ::miette;
#[cfg(feature = "miette")]
pub use ::std::boxed::Box;

/// `code` of a derived diagnostic.
#[cfg(feature = "miette")]
pub fn diagnostic_code<E: ServiceError>(error: &E) -> Box<dyn core::fmt::Display> {
    crate::log::miette::code(error)
}

/// `help` and `url` of a derived diagnostic.
#[cfg(feature = "miette")]
#[must_use]
pub fn diagnostic_text(text: Option<&'static str>) -> Option<Box<dyn core::fmt::Display>> {
    text.map(|text| Box::new(text) as Box<dyn core::fmt::Display>)
}

/// The link of a derived diagnostic.
#[cfg(feature = "miette")]
#[must_use]
pub fn diagnostic_url<E: ServiceError>(error: &E) -> Option<&'static str> {
    crate::log::miette::link(error)
}

/// The response that `FromResponse` reads.
pub type Response = http::Response<bytes::Bytes>;

/// A type that a function's `service = ..` names.
///
/// Generated code says `<Type as Named>::Service`, several times. If the type is no service, that is
/// one mistake at the type, where a bound would make it one of each function that is called.
pub trait Named {
    /// The type itself.
    type Service: ServiceError;
}

impl<S: ServiceError> Named for S {
    type Service = S;
}

/// A value type, to be asked for its variants: the constant on `Variants` is chosen where there are
/// some, else that of the trait.
#[derive(Debug)]
pub struct Variants<T>(core::marker::PhantomData<T>);

impl<T: FromResponse> Variants<T> {
    /// The statuses of the variants.
    pub const STATUSES: &'static [(u16, u16)] = T::STATUSES;
}

/// A value type without variants.
pub trait WithoutVariants {
    /// None.
    const STATUSES: &'static [(u16, u16)] = &[];
}

impl<T> WithoutVariants for Variants<T> {}
