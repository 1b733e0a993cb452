struct Client;

trait HasError {
    type Error;
}

impl HasError for Client {
    type Error = SmsError;
}

impl Client {
    #[acs_endpoint(service = Self::Error)]
    fn send(&self) -> Result<(), SmsError> {
        Response::new("")
    }
}
