use acs_endpoint::acs_endpoint;
use http::Response;

#[acs_endpoint(service = "sms")]
fn send() -> Result<(), String> {
    Response::new("")
}

fn main() {
    let _: Result<(), String> = send();
}
