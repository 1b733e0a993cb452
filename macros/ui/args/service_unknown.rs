#[acs_endpoint(service = "billing")]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
