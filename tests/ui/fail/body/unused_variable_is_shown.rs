#![deny(warnings)]

use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms")]
fn send() -> Result<(), SmsError> {
    let count = 1;
    Response::new("")
}

fn main() {
    let _: Result<(), SmsError> = send();
}
