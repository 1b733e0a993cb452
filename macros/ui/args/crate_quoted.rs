#[acs_endpoint(service = "sms", crate = "::acs_endpoint")]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
