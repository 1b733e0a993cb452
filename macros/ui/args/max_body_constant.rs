#[acs_endpoint(service = "sms", max_body = LIMIT)]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
