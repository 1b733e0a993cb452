use acs_endpoint::acs_endpoint;
use http::Response;

#[acs_endpoint(service = "sms")]
fn send() -> Box<dyn std::any::Any> {
    Response::new("")
}

fn main() {
    let _ = send();
}
