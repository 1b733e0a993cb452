#[acs_endpoint(service = "sms", handles(4xx, ..))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
