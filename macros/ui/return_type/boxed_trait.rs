#[acs_endpoint(service = "sms")]
fn send() -> Box<dyn std::any::Any> {
    Response::new("")
}
