use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

fn get() -> Result<Response<String>, std::fmt::Error> {
    Err(std::fmt::Error)
}

#[acs_endpoint(service = "sms")]
fn send() -> Result<(), SmsError> {
    get()
}

fn main() {
    let _: Result<(), SmsError> = send();
}
