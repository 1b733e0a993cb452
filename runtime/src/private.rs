//! What generated code calls. Not public API: it changes with the macros, whose version is pinned.

pub use crate::call::api::{Api, api};
pub use crate::call::{Finish, finish, finish_blocking};
pub use crate::service::check::{
    OperationOf, check_allow_undocumented, check_allow_undocumented_range, check_complete,
    check_handles, check_handles_range, check_none_on, check_none_on_range, check_operation,
    check_operation_handles, check_operation_success, check_success, check_success_range,
    check_variant, extends, inherit, mirrors,
};
pub use crate::value::{checked, checked_optional, optional};

use crate::client::ClientFailure;
use crate::error::response::ErrorResponse;
use crate::service::ServiceError;
use crate::service::status::StatusInfo;
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

/// `Display` of a derived error.
pub fn fmt<E: ServiceError>(error: &E, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
    crate::log::display::service_error(error, f)
}

/// `source` of a derived error: the cause behind what `Display` already says.
pub fn source<E: ServiceError>(error: &E) -> Option<&(dyn core::error::Error + 'static)> {
    error.transport_error().and_then(core::error::Error::source)
}

/// A client's error as a service's error, for `?`.
pub fn from_client<E: ServiceError>(error: impl crate::client::ClientError) -> E {
    match error.into_failure() {
        ClientFailure::Response(response) => E::from_response(response),
        ClientFailure::Transport(error) => E::from_transport(error),
    }
}

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

/// The payload of a variant, to be asked for its response: the method on `Payload` is chosen where
/// the payload has one, else that of the trait.
#[derive(Debug)]
pub struct Payload<'a, T>(pub &'a T);

impl<'a, T: AsRef<ErrorResponse>> Payload<'a, T> {
    /// The response that the payload holds.
    #[must_use]
    pub fn response(&self) -> Option<&'a ErrorResponse> {
        Some(self.0.as_ref())
    }
}

/// A payload that holds no response.
pub trait WithoutResponse<'a> {
    /// None.
    fn response(&self) -> Option<&'a ErrorResponse> {
        None
    }
}

impl<'a, T> WithoutResponse<'a> for Payload<'a, T> {}

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

/// What a variant's payload must be.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be made from a response",
    label = "no `From<ErrorResponse>`",
    note = "a status variant holds `ErrorResponse`, a type that is `From<ErrorResponse>`, or nothing"
)]
pub trait FromErrorResponse {
    /// The payload for the response.
    fn from_error_response(response: ErrorResponse) -> Self;
}

#[diagnostic::do_not_recommend]
impl<T: From<ErrorResponse>> FromErrorResponse for T {
    fn from_error_response(response: ErrorResponse) -> Self {
        response.into()
    }
}

/// What the field of a variant for an error of this crate must be.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot hold a `{E}`",
    label = "expected `{E}`",
    note = "the field of `#[transport]` is a `TransportError`, that of `#[decode]` a `DecodeError`"
)]
pub trait Field<E> {
    /// The field for the error.
    fn from_error(error: E) -> Self;
}

impl<E> Field<E> for E {
    fn from_error(error: E) -> Self {
        error
    }
}

/// The error in a field. A field of another type has been blamed where it is made.
pub fn field<F: 'static, E: 'static>(field: &F) -> Option<&E> {
    (field as &dyn core::any::Any).downcast_ref()
}

/// The response of a transport or decode error.
pub fn response<E: ServiceError>(error: &E) -> Option<&ErrorResponse> {
    match error.transport_error() {
        Some(error) => error.response(),
        None => error.decode_error().map(crate::DecodeError::response),
    }
}

/// The row for the response of an error.
pub fn status_info<E: ServiceError>(error: &E) -> Option<&'static StatusInfo> {
    if error.transport_error().is_some() || error.decode_error().is_some() {
        return None;
    }
    StatusInfo::find(E::STATUSES, error.response()?.status())
}

/// The row for the response of an error, or the one row that its variant is for.
pub fn row<E: ServiceError>(error: &E, first: u16, last: u16) -> Option<&'static StatusInfo> {
    let is_own = |row: &&StatusInfo| row.is_error() && row.first() == first && row.last() == last;
    status_info(error).or_else(|| E::STATUSES.iter().find(is_own))
}
