use acs_endpoint::{SmsError, acs_endpoint};

#[acs_endpoint(service = "sms")]
fn send() -> Result<(), SmsError> {
    reqwest::get("https://example.org")
}

fn main() {
    let _: Result<(), SmsError> = send();
}
