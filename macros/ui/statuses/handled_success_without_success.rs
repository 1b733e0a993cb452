#[acs_endpoint(service = "sms", operation = SEND, handles(207, ..))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
