#[acs_endpoint(service = fn)]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
