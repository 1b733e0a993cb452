#[acs_endpoint(service = "sms", handle(400, ..))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
