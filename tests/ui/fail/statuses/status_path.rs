use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms", handles(StatusCode::NOT_FOUND, ..))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}

fn main() {
    let _: Result<(), SmsError> = send();
}
