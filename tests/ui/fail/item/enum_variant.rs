use acs_endpoint::acs_endpoint;

enum SendError {
    #[acs_endpoint(service = "sms")]
    Refused,
}

fn main() {
    let _ = SendError::Refused;
}
