use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms")]
fn send(response: &Response<String>) -> Result<(), SmsError> {
    response
}

fn main() {
    let _: Result<(), SmsError> = send(&Response::new(String::new()));
}
