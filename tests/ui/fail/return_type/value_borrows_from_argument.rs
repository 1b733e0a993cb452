use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms")]
fn send(text: &str) -> Result<&str, SmsError> {
    let _ = text;
    Response::new("")
}

fn main() {
    let _: Result<&str, SmsError> = send("");
}
