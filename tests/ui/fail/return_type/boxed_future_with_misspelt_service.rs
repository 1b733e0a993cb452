use std::pin::Pin;

use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "smss")]
fn send() -> Pin<Box<dyn Future<Output = Result<(), SmsError>>>> {
    Box::pin(async { Response::new("") })
}

fn main() {
    let _ = send();
}
