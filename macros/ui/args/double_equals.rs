#[acs_endpoint(service == "sms")]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
