struct Client;

#[acs_endpoint(service = "sms")]
impl Client {
    fn send(&self) {}
}
