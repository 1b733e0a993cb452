#[acs_endpoint(service = "sms", success(202), handles(202, 400, ..))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
