#[acs_endpoint(service = "sms", "common")]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
