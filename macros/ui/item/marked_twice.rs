struct Client;

#[acs_endpoint(service = "sms")]
impl Client {
    #[endpoint(success(200))]
    #[endpoint(none_on(404))]
    fn send(&self) -> Result<Option<String>, SmsError> {
        Response::new("")
    }
}
