use acs_endpoint::acs_endpoint;
use http::Response;

#[derive(serde::Deserialize)]
struct Sent;

#[acs_endpoint(service = "sms")]
fn send() -> Sent {
    Response::new("")
}

fn main() {
    let _: Sent = send();
}
