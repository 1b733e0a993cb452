#[acs_endpoint(service = , success(202))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
