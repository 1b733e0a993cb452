use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms")]
fn inner() -> Result<(), SmsError> {
    Response::new("")
}

#[acs_endpoint(service = "sms")]
fn send() -> Result<(), SmsError> {
    inner()
}

fn main() {
    let _: Result<(), SmsError> = send();
}
