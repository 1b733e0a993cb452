use acs_endpoint::{SmsError, acs_endpoint};

#[acs_endpoint(service = "sms")]
fn send() -> Result<(), SmsError> {
    get(

fn main() {
    let _: Result<(), SmsError> = send();
}
