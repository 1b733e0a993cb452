#[acs_endpoint(service = "sms", success(_))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
