//! Compile-time checks of status codes against a service's table.
//!
//! Generated code calls these functions in `const` items. For a mistake, a function panics, and rustc
//! reports the panic message at the wrong literal. This works for built-in services and for those of the
//! user.

mod complete;
mod coverage;
mod list;
mod operation;
mod rest;
mod rows;
mod statuses;
pub(crate) mod text;
mod variants;

pub(crate) use coverage::covers_codes;
pub use coverage::{extends, inherit, mirrors};
pub use list::{list, list_of_ranges};
pub use operation::{OperationOf, check_operation, check_operation_success};
pub use rest::{check_observed, check_own_row, check_view_row, view};
pub use variants::variants;
