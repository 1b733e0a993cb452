#[acs_endpoint(service = "sms", handles(404, ..), none_on(404))]
fn find() -> Result<Option<String>, SmsError> {
    Response::new("")
}
