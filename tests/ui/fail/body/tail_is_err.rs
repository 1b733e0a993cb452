use acs_endpoint::{SmsError, TransportError, acs_endpoint};

#[acs_endpoint(service = "sms")]
fn send() -> Result<(), SmsError> {
    Err(SmsError::from(TransportError::not_sent("offline")))
}

fn main() {
    let _: Result<(), SmsError> = send();
}
