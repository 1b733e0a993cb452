#[acs_endpoint(srevice = "sms")]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
