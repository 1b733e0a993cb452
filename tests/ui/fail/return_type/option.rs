use acs_endpoint::acs_endpoint;
use http::Response;

#[acs_endpoint(service = "sms")]
fn send() -> Option<String> {
    Response::new("")
}

fn main() {
    let _: Option<String> = send();
}
