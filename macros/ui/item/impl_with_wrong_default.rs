struct Client;

#[acs_endpoint(service = "smss")]
impl Client {
    #[endpoint]
    fn send(&self) -> Result<(), SmsError> {
        Response::new("")
    }

    #[endpoint]
    fn report(&self) -> Result<(), SmsError> {
        Response::new("")
    }
}
