#[acs_endpoint(service = "sms", service = "common")]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
