#[acs_endpoint(service = "smss", handles("400", 42), retries = 3, success())]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
