#[acs_endpoint(service = 1)]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
