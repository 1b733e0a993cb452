#[acs_endpoint(service = "sms", handles(400..=499, 404, ..))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
