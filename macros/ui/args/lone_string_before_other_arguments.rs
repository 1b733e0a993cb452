#[acs_endpoint("sms", success(202))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
