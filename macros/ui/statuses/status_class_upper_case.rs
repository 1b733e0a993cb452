#[acs_endpoint(service = "sms", success(2XX))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
