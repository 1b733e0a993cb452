use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms")]
fn send() -> Result<&'static str, SmsError> {
    Response::new("")
}

fn main() {
    let _: Result<&str, SmsError> = send();
}
