//! Compile-time checks of statuses against a service's table.
//!
//! Generated code calls these in `const` items. A mistake panics there, so rustc reports it at the
//! literal that is wrong, with the message that is built here: for built-in services and for those
//! of a user alike.

mod complete;
mod coverage;
mod list;
mod operation;
mod rest;
mod statuses;
pub(crate) mod text;

pub use complete::check_complete;
pub(crate) use coverage::covers_codes;
pub use coverage::{extends, inherit, mirrors};
pub use list::{
    check_allow_undocumented, check_allow_undocumented_range, check_handles, check_handles_range,
    check_none_on, check_none_on_range, check_success, check_success_range, check_variant, list,
};
pub use operation::{
    OperationOf, check_operation, check_operation_handles, check_operation_success,
};
pub use rest::{check_observed, check_own_row, check_view_row, view};
