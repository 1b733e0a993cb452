#[acs_endpoint(service = "sms", success(200, ..))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
