use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms", handles(400..=499, 404, ..))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}

fn main() {
    let _: Result<(), SmsError> = send();
}
