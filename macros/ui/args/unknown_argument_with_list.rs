#[acs_endpoint(service = "sms", errors(400, 404))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
