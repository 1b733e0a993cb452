#[acs_endpoint(service = "sms")]
fn send() -> Result<&'static str, SmsError> {
    Response::new("")
}
