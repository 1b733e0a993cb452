use acs_endpoint::acs_endpoint;
use http::Response;

#[acs_endpoint(service = "sms")]
fn send() -> &'static str {
    Response::new("")
}

fn main() {
    let _: &str = send();
}
