#[acs_endpoint(service = "smss")]
fn send() -> impl Future<Output = Result<(), SmsError>> {
    async { Response::new("") }
}
