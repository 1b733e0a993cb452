#[acs_endpoint(service = "sms")]
struct Client {
    url: String,
}
