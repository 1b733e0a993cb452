#[acs_endpoint(service = "sms", handles(42, "404", 400u16, ..))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
