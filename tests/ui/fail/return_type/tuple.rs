use acs_endpoint::acs_endpoint;
use http::Response;

#[acs_endpoint(service = "sms")]
fn send() -> (u8, u8) {
    Response::new("")
}

fn main() {
    let _: (u8, u8) = send();
}
