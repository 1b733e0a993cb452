use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

struct Sent;

#[acs_endpoint(service = "sms")]
async fn send() -> Result<Sent, SmsError> {
    Response::new("")
}

fn main() {
    let _ = send();
}
