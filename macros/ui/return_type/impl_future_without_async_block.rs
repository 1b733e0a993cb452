async fn get() -> Response<String> {
    Response::new(String::new())
}

#[acs_endpoint(service = "sms")]
fn send() -> impl Future<Output = Result<(), SmsError>> {
    get()
}
