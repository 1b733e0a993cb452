#[acs_endpoint(service = "sms", handles)]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
