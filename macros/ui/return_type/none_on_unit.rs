#[acs_endpoint(service = "sms", none_on(404))]
fn find() -> Result<(), SmsError> {
    Response::new("")
}
