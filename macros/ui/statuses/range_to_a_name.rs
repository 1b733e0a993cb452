#[acs_endpoint(service = "sms", handles(400..=NotFound, ..))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
