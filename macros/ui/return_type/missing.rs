#[acs_endpoint(service = "sms")]
fn send() {
    Response::new("")
}
