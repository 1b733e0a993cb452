struct Client;

#[acs_endpoint(service = "sms")]
unsafe impl Send for Client {}
