#[acs_endpoint(service = "sms", handles(StatusCode::NOT_FOUND, ..))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
