#[acs_endpoint(service = "sms", and_then = Envelope<Vec<u8>>::open)]
fn send() -> Result<Vec<u8>, SmsError> {
    Response::new("")
}
