#[acs_endpoint(service = "sms", none_on())]
fn find() -> Result<Option<String>, SmsError> {
    Response::new("")
}
