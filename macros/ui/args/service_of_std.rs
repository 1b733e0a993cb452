#[acs_endpoint(service = String)]
fn send() -> Result<(), SmsError> {
    Response::new("")
}

#[acs_endpoint(service = std::io::Error)]
fn read() -> Result<(), std::io::Error> {
    Response::new("")
}
