use acs_endpoint::acs_endpoint;
use http::Response;

#[acs_endpoint(service = "sms")]
fn send() -> impl Future<Output = String> {
    async { Response::new("") }
}

fn main() {
    let _ = send();
}
