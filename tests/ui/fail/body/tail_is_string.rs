use acs_endpoint::{SmsError, acs_endpoint};

#[acs_endpoint(service = "sms")]
fn send() -> Result<(), SmsError> {
    "sent"
}

fn main() {
    let _: Result<(), SmsError> = send();
}
