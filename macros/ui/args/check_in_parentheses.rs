#[acs_endpoint(service = "sms", check(verify))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
