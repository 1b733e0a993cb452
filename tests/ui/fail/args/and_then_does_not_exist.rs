use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms", and_then = verify)]
fn send() -> Result<(), SmsError> {
    Response::new("")
}

fn main() {
    let _: Result<(), SmsError> = send();
}
