use acs_endpoint::{SmsError, acs_endpoint};

#[acs_endpoint(service = "sms")]
fn send() -> Result<(), SmsError

fn main() {
    let _: Result<(), SmsError> = send();
}
