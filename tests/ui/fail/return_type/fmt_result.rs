use acs_endpoint::acs_endpoint;
use http::Response;

#[acs_endpoint(service = "sms")]
fn send() -> std::fmt::Result {
    Response::new("")
}

fn main() {
    let _: std::fmt::Result = send();
}
