#![deny(warnings)]

use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[must_use = "the message may not be sent"]
#[acs_endpoint(service = "sms")]
fn send() -> Result<(), SmsError> {
    Response::new("")
}

fn main() {
    send();
}
