#[acs_endpoint(service = "sms", handles(404, 400..=499, ..))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
