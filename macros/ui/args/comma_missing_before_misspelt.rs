#[acs_endpoint(service = "sms" sucess(202))]
fn send() -> Result<(), SmsError> {
    Response::new("")
}
