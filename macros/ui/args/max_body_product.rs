#[acs_endpoint(service = "sms", max_body = 10 * 1024)]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
