async fn get() -> Response<String> {
    Response::new(String::new())
}

#[acs_endpoint(service = "sms")]
fn send() -> Pin<Box<dyn Future<Output = Result<(), SmsError>>>> {
    Box::pin(get())
}
