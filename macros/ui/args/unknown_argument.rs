#[acs_endpoint(service = "sms", retries = 3)]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
