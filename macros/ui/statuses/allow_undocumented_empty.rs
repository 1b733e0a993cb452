#[acs_endpoint(service = "sms", allow_undocumented())]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
