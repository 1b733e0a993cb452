#[acs_endpoint(service = "sms", and_then)]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
