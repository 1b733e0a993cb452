#[acs_endpoint(service = "sms", operation = "SEND")]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
