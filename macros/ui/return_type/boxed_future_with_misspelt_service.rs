#[acs_endpoint(service = "smss")]
fn send() -> Pin<Box<dyn Future<Output = Result<(), SmsError>>>> {
    Box::pin(async { Response::new("") })
}
