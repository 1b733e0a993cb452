use acs_endpoint::acs_endpoint;
use http::Response;

#[acs_endpoint(service = "sms")]
fn send() -> String {
    Response::new("")
}

fn main() {
    let _: String = send();
}
