#[acs_endpoint(service = "sms", max_body = 5_000_000_000)]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
