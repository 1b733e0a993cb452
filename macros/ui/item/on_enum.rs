#[acs_endpoint(service = "sms")]
enum SendError {
    Refused,
}
