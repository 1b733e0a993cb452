use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

fn refuse() -> Result<(), &'static str> {
    Err("refused")
}

#[acs_endpoint(service = "sms")]
fn send() -> Result<(), SmsError> {
    if true {
        return refuse();
    }
    Response::new("")
}

fn main() {
    let _: Result<(), SmsError> = send();
}
