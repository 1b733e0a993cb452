#[acs_endpoint(service = "sms")]
const fn send() -> Result<(), SmsError> {
    Response::new("")
}
