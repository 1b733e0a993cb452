use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms")]
fn send() -> Result<impl Iterator<Item = u8>, SmsError> {
    Response::new("")
}

fn main() {
    let _ = send();
}
