use acs_endpoint::{CommonError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms")]
fn send() -> Result<(), CommonError> {
    Response::new("")
}

fn main() {
    let _: Result<(), CommonError> = send();
}
