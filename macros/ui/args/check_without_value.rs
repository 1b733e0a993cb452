#[acs_endpoint(service = "sms", check)]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
