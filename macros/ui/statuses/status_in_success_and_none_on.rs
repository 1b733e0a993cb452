#[acs_endpoint(service = "sms", success(202, 200), none_on(202))]
fn find() -> Result<Option<String>, SmsError> {
    Response::new("")
}
