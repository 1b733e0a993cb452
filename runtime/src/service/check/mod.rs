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

pub(crate) use coverage::covers_codes;
pub use coverage::{extends, inherit, mirrors};
pub use list::{list, list_of_ranges, variants};
pub use operation::{OperationOf, check_operation, check_operation_success};
pub use rest::{check_observed, check_own_row, check_view_row, view};
