#![deny(warnings)]

use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

fn check() -> Result<(), ()> {
    Ok(())
}

#[acs_endpoint(service = "sms")]
fn send() -> Result<(), SmsError> {
    check();
    Response::new("")
}

fn main() {
    let _: Result<(), SmsError> = send();
}
