use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[derive(serde::Serialize)]
struct Sent;

#[acs_endpoint(service = "sms")]
fn send() -> Result<Sent, SmsError> {
    Response::new("")
}

fn main() {
    let _: Result<Sent, SmsError> = send();
}
