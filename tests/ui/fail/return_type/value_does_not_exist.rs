use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms")]
fn send() -> Result<Receipt, SmsError> {
    Response::new("")
}

fn main() {
    let _ = send();
}
