#[acs_endpoint(service = "sms")]
fn send() -> Result<impl Iterator<Item = u8>, SmsError> {
    Response::new("")
}
