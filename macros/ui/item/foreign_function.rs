unsafe extern "C" {
    #[acs_endpoint(service = "sms")]
    fn send();
}
