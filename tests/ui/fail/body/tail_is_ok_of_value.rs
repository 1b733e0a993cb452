use acs_endpoint::{SmsError, acs_endpoint};

#[acs_endpoint(service = "sms")]
fn send() -> Result<String, SmsError> {
    let sent = String::from("sent");
    Ok(sent)
}

fn main() {
    let _: Result<String, SmsError> = send();
}
