use acs_endpoint::{SmsError, acs_endpoint};

#[acs_endpoint(service = "sms")]
fn send(response: reqwest::Response) -> Result<(), SmsError> {
    response
}

fn main() {
    let _: fn(reqwest::Response) -> Result<(), SmsError> = send;
}
