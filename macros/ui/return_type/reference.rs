#[acs_endpoint(service = "sms")]
fn send() -> &'static str {
    Response::new("")
}
