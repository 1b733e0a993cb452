#[acs_endpoint(service = "sms")]
fn send(text: &str) -> Result<&str, SmsError> {
    let _ = text;
    Response::new("")
}
