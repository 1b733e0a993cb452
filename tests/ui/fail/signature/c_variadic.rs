use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms")]
unsafe extern "C" fn send(count: u8, _: ...) -> Result<(), SmsError> {
    let _ = count;
    Response::new("")
}

fn main() {
    let _ = send as unsafe extern "C" fn(u8, ...) -> Result<(), SmsError>;
}
