use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms")]
async fn send() -> Result<(), SmsError> {
    Response::new(5)
}

fn main() {
    let _ = send();
}
