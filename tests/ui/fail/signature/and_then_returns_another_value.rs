use acs_endpoint::{ErrorResponse, SmsError, acs_endpoint};
use http::Response;

fn open(value: String, _: ErrorResponse) -> Result<String, SmsError> {
    Ok(value)
}

#[acs_endpoint(service = "sms", and_then = open)]
fn find() -> Result<u8, SmsError> {
    Response::new("")
}

fn main() {
    let _: Result<u8, SmsError> = find();
}
