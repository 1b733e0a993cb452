use acs_endpoint::acs_endpoint;
use http::Response;

#[acs_endpoint(service = "sms")]
fn send() {
    Response::new("")
}

fn main() {
    send();
}
