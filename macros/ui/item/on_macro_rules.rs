#[acs_endpoint(service = "sms")]
macro_rules! send {
    () => {};
}
