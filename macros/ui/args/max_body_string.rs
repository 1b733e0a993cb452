#[acs_endpoint(service = "sms", max_body = "1 MB")]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
