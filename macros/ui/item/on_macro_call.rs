#[acs_endpoint(service = "sms")]
thread_local! {
    static LIMIT: u8 = 1;
}
