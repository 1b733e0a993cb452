use acs_endpoint::{SmsError, acs_endpoint};

#[acs_endpoint(service = "sms")]
async fn send() -> Result<(), SmsError> {
    reqwest::get("https://example.org")
}

fn main() {
    let _ = send();
}
