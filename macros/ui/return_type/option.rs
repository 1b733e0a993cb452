#[acs_endpoint(service = "sms")]
fn send() -> Option<String> {
    Response::new("")
}
