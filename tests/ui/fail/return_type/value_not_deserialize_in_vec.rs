use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

struct Sent;

#[acs_endpoint(service = "sms")]
fn send() -> Result<Vec<Sent>, SmsError> {
    Response::new("")
}

fn main() {
    let _: Result<Vec<Sent>, SmsError> = send();
}
