use acs_endpoint::acs_endpoint;
use http::Response;

#[derive(Debug)]
struct SendError;

#[acs_endpoint(service = "sms")]
fn send() -> Result<(), SendError> {
    Response::new("")
}

fn main() {
    let _: Result<(), SendError> = send();
}
