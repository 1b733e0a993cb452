#[acs_endpoint(service = b"sms")]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
