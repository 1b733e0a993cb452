#[acs_endpoint(service = "sms")]
mod client {
    pub fn send() {}
}
