#[acs_endpoint(service = "sms", crate = rt)]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
