#[acs_endpoint(service = "sms", max_body = 10MB)]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
