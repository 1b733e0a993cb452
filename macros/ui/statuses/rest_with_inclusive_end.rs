#[acs_endpoint(service = "sms", handles(..=404))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
