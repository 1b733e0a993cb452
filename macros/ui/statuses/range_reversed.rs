#[acs_endpoint(service = "sms", handles(499..=400, ..))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
