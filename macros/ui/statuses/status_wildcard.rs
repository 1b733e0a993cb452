#[acs_endpoint(service = "sms", handles(_))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
