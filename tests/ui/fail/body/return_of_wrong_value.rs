use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

fn count() -> Result<u8, SmsError> {
    Ok(1)
}

#[acs_endpoint(service = "sms")]
fn send() -> Result<(), SmsError> {
    if true {
        return count();
    }
    Response::new("")
}

fn main() {
    let _: Result<(), SmsError> = send();
}
