use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

struct Sent;

#[acs_endpoint(service = "sms")]
fn send() -> Result<Response<Sent>, SmsError> {
    Response::new("")
}

fn main() {
    let _: Result<Response<Sent>, SmsError> = send();
}
