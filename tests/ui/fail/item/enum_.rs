use acs_endpoint::acs_endpoint;

#[acs_endpoint(service = "sms")]
enum SendError {
    Refused,
}

fn main() {
    let _ = SendError::Refused;
}
