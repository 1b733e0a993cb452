#[acs_endpoint(service = "sms", handles(NotFound, ..))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
