#[acs_endpoint(service = "sms", handles(0x194, 4_04, 0404, ..))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
