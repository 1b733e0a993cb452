#[acs_endpoint(service = "sms")]
unsafe extern "C" {
    fn send();
}
