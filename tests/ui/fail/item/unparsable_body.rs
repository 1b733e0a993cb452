use acs_endpoint::{SmsError, acs_endpoint};

#[acs_endpoint(service = "sms")]
fn send() -> Result<(), SmsError> {
    let response = = 1;
    response
}

fn main() {
    let _: Result<(), SmsError> = send();
}
