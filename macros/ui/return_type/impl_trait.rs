#[acs_endpoint(service = "sms")]
fn send() -> impl Iterator<Item = u8> {
    Response::new("")
}
