fn verify(value: Streamed<Response<&'static str>>, _: ErrorResponse) -> Result<Streamed<Response<&'static str>>, SmsError> {
    Ok(value)
}

#[acs_endpoint(service = "sms", and_then = verify)]
fn send() -> Result<Streamed<Response<&'static str>>, SmsError> {
    Response::new("")
}
