#[acs_endpoint(service = "smss")]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
