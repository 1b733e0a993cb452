use acs_endpoint::acs_endpoint;
use http::Response;

type Result<T> = std::result::Result<T, acs_endpoint::SmsError>;

struct Sent;

#[acs_endpoint(service = "sms")]
fn send() -> Result<Sent> {
    Response::new("")
}

fn main() {
    let _: Result<Sent> = send();
}
