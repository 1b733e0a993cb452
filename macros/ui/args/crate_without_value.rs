#[acs_endpoint(service = "sms", crate =)]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
