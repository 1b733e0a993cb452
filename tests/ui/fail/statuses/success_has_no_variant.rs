use acs_endpoint::{FromResponse, SmsError, acs_endpoint};
use http::Response;

#[derive(FromResponse)]
enum Sent {
    #[status(200)]
    Done(String),
    #[status(202)]
    Accepted(String),
}

#[acs_endpoint(service = "sms", success(200, 201))]
fn send() -> Result<Sent, SmsError> {
    Response::new("")
}

fn main() {
    let _: Result<Sent, SmsError> = send();
}
