use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms")]
fn main() -> Result<(), SmsError> {
    Response::new("").status()
}
