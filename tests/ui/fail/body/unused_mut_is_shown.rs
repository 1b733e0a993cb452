#![deny(warnings)]

use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms")]
fn send() -> Result<(), SmsError> {
    let mut response = Response::new("");
    response
}

fn main() {
    let _: Result<(), SmsError> = send();
}
