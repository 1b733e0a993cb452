use acs_endpoint::acs_endpoint;
use http::Response;

#[acs_endpoint(service = "sms")]
fn send() -> std::io::Result<()> {
    Response::new("")
}

fn main() {
    let _: std::io::Result<()> = send();
}
