#[acs_endpoint(service = "sms", crate = 1)]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
