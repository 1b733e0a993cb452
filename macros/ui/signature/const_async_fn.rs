#[acs_endpoint(service = "sms")]
const async fn send() -> Result<(), SmsError> {
    Response::new("")
}
