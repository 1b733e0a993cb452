//! `#[doc(alias)]` alone does not document a function.
#![deny(missing_docs)]

use acs_endpoint::{SmsError, acs_endpoint};

#[doc(alias = "post")]
#[acs_endpoint(service = "sms")]
pub fn send() -> Result<(), SmsError> {
    http::Response::new("")
}

fn main() {}
