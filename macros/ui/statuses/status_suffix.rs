#[acs_endpoint(service = "sms", handles(400u16, ..))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
