fn verify(_: &Streamed<Response<&'static str>>, _: ErrorResponse) -> Result<(), SmsError> {
    Ok(())
}

#[acs_endpoint(service = "sms", check = verify)]
fn send() -> Result<Streamed<Response<&'static str>>, SmsError> {
    Response::new("")
}
