use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "smss")]
fn send() -> impl Future<Output = Result<(), SmsError>> {
    async { Response::new("") }
}

fn main() {
    let _ = send();
}
