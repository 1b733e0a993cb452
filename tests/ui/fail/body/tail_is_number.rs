use acs_endpoint::{SmsError, acs_endpoint};

#[acs_endpoint(service = "sms")]
fn send() -> Result<(), SmsError> {
    1
}

fn main() {
    let _: Result<(), SmsError> = send();
}
