struct Client;

#[acs_endpoint(service = "sms")]
impl Client {
    #[endpoint(success(200), success(202))]
    fn send(&self) -> Result<(), SmsError> {
        Response::new("")
    }

    #[endpoint]
    fn report(&self) -> Result<(), SmsError> {
        Response::new("")
    }
}
