#[acs_endpoint(service = "sms", handles(400.., 500))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
