use acs_endpoint::{ErrorResponse, SmsError, acs_endpoint};
use http::Response;

fn verify(_: &String, _: ErrorResponse, _: u8) -> Result<(), SmsError> {
    Ok(())
}

#[acs_endpoint(service = "sms", check = verify)]
fn find() -> Result<String, SmsError> {
    Response::new("")
}

fn main() {
    let _: Result<String, SmsError> = find();
}
