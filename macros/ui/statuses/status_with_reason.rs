#[acs_endpoint(service = "sms", handles(404 NotFound, ..))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
