#[acs_endpoint(services = "sms")]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
