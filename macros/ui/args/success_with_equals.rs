#[acs_endpoint(service = "sms", success = [200, 202])]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
