use acs_endpoint::acs_endpoint;
use http::Response;

#[acs_endpoint(service = "sms")]
fn send() -> http::StatusCode {
    Response::new("")
}

fn main() {
    let _: http::StatusCode = send();
}
