#[acs_endpoint(service = "sms", crate = self::rt)]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
