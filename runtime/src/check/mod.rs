//! Compile-time checks of statuses against a service's table.
//!
//! Generated code calls these in `const` items. A mistake panics there, so rustc reports it at the
//! literal that is wrong, with the message that is built here: for built-in services and for those
//! of a user alike.

mod coverage;
mod list;
mod text;

pub use coverage::{covers, extends, inherit};
pub use list::check_variant;
