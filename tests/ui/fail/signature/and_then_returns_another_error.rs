use acs_endpoint::{ErrorResponse, SmsError, acs_endpoint};
use http::Response;

fn verify(_: String, _: ErrorResponse) -> Result<String, String> {
    Ok(String::new())
}

#[acs_endpoint(service = "sms", and_then = verify)]
fn find() -> Result<String, SmsError> {
    Response::new("")
}

fn main() {
    let _: Result<String, SmsError> = find();
}
