#[acs_endpoint]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
