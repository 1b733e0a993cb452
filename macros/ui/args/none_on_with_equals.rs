#[acs_endpoint(service = "sms", none_on = 404)]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
