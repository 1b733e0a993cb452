#[acs_endpoint(service = "sms")]
fn send() -> (u8, u8) {
    Response::new("")
}
