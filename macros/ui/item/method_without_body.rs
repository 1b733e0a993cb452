trait Sms {
    #[acs_endpoint(service = "sms")]
    async fn send(&self) -> Result<(), SmsError>;
}

impl Sms for () {
    async fn send(&self) -> Result<(), SmsError> {
        Ok(())
    }
}
