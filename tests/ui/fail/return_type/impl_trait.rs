use acs_endpoint::acs_endpoint;
use http::Response;

#[acs_endpoint(service = "sms")]
fn send() -> impl Iterator<Item = u8> {
    Response::new("")
}

fn main() {
    let _ = send();
}
