#[acs_endpoint(service = "sms", allow_undocumented(409, ..))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
