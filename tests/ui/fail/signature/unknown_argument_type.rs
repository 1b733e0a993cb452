use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms")]
fn send(message: &Mesage) -> Result<(), SmsError> {
    let _ = message;
    Response::new("")
}

fn main() {
    let _: Result<(), SmsError> = send(&());
}
