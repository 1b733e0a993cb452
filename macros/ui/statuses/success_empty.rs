#[acs_endpoint(service = "sms", success())]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
