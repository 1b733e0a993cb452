#[acs_endpoint(service = "sms", handles("400", ..))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
