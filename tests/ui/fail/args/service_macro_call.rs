use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = concat!("s", "ms"))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}

fn main() {
    let _: Result<(), SmsError> = send();
}
