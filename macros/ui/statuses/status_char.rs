#[acs_endpoint(service = "sms", handles('4', ..))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
