struct Client;

#[acs_endpoint(service = "sms")]
impl Client {
    #[endpoint]
    const LIMIT: u8 = 1;
}
