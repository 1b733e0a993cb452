#[acs_endpoint(service = "sms", handles(400, 404, 400, ..))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
