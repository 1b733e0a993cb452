#[acs_endpoint(service = "sms")]
fn send() -> String {
    Response::new("")
}
