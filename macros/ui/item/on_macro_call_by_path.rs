#[acs_endpoint(service = "sms")]
std::thread_local! {
    static LIMIT: u8 = 1;
}
