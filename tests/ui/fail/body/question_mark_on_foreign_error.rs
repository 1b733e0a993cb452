use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms")]
fn send() -> Result<(), SmsError> {
    let count: u8 = "1".parse()?;
    let _ = count;
    Response::new("")
}

fn main() {
    let _: Result<(), SmsError> = send();
}
