#[acs_endpoint(service = "sms", handles(42, ..))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
