//! The items that generated code uses. This is not public API: it changes together with the macros, whose
//! version is pinned.

pub use crate::call::endpoint::{Call, IsServiceError, call};
pub use crate::call::ok::{ok, result};
pub use crate::call::outcome::{
    and_then, and_then_optional, finish_kept, finish_kept_blocking, finish_kept_optional,
    finish_kept_optional_blocking, finish_optional, finish_optional_blocking,
};
pub use crate::call::{Finish, finish, finish_blocking};
pub use crate::client::from_impls::{Is, IsNot, Nothing, Taken, Unless};
pub use crate::log::display::service_error as fmt;
pub use crate::service::check::{
    OperationOf, check_observed, check_operation, check_operation_success, check_own_row,
    check_view_row, extends, inherit, list, list_of_ranges, mirrors, variants, view,
};
pub use crate::service::derived::{
    Field, FromErrorResponse, IntoErrorResponse, Payload, WithoutResponse, advice, advice_of_rows,
    code, display, field, from_client, from_transport, has_code, joined, joined_len, response,
    retry, retry_of_rows, row, source, source_of, status, status_info,
};
pub use crate::service::local::{
    Local, NotAnError, NotAnErrorEither, NotShown, cause_of, fmt_local,
};
pub use crate::value::Response;
pub use http::StatusCode;

#[cfg(feature = "miette")]
pub use crate::log::miette::{diagnostic_code, diagnostic_text, diagnostic_url};
#[cfg(feature = "miette")]
pub use ::miette;
#[cfg(feature = "miette")]
pub use ::std::boxed::Box;

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
#[cfg(feature = "reqwest-middleware")]
pub use ::reqwest_middleware;
#[cfg(feature = "ureq")]
pub use ::ureq;
