#[acs_endpoint(service = "sms", handles("400"..="499", ..))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
