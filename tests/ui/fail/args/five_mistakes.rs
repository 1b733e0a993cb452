use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "smss", handles("400", 42), retries = 3, success())]
fn send() -> Result<(), SmsError> {
    Response::new("")
}

fn main() {
    let _: Result<(), SmsError> = send();
}
