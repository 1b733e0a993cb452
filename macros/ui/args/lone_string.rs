#[acs_endpoint("sms")]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
