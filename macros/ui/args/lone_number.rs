#[acs_endpoint(service = "sms", 404)]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
