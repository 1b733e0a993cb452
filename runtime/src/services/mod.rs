//! The built-in services: an error enum for each, in a file of its own.
//!
//! Their statuses are those of the [Common Error Codes] page of Azure Communication Services.
//!
//! [Common Error Codes]: https://learn.microsoft.com/en-us/rest/api/communication/errorcodes

pub mod common;
pub mod sms;

pub use common::CommonError;
pub use sms::SmsError;
