#[acs_endpoint(service = "sms",, success(202))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
