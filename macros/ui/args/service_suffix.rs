#[acs_endpoint(service = "sms"x)]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
