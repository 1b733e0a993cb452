#[acs_endpoint(service = "sms", and_then(verify))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
