//! A minimal annotated function.
#![deny(warnings)]

use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms")]
fn send() -> Result<(), SmsError> {
    Response::new("")
}

pub fn main() {
    assert!(send().is_ok());
}
