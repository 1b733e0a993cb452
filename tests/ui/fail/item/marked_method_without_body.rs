use acs_endpoint::{SmsError, acs_endpoint};

#[acs_endpoint(service = "sms")]
trait Sms {
    #[endpoint]
    fn send(&self) -> Result<(), SmsError>;
}

impl Sms for () {
    fn send(&self) -> Result<(), SmsError> {
        Ok(())
    }
}

fn main() {
    let _: Result<(), SmsError> = ().send();
}
