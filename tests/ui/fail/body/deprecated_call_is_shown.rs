#![deny(warnings)]

use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[deprecated]
fn old() {}

#[acs_endpoint(service = "sms")]
fn send() -> Result<(), SmsError> {
    old();
    Response::new("")
}

fn main() {
    let _: Result<(), SmsError> = send();
}
