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
