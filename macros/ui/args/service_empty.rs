#[acs_endpoint(service = "")]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
