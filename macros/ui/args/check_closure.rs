#[acs_endpoint(service = "sms", check = |_, _| Ok(()))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
