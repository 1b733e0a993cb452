#[acs_endpoint(service = "sms", and_then = |_, _| Ok(()))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
