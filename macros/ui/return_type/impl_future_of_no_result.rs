#[acs_endpoint(service = "sms")]
fn send() -> impl Future<Output = String> {
    async { Response::new("") }
}
