use std::pin::Pin;

use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

async fn get() -> Response<String> {
    Response::new(String::new())
}

#[acs_endpoint(service = "sms")]
fn send() -> Pin<Box<dyn Future<Output = Result<(), SmsError>>>> {
    Box::pin(get())
}

fn main() {
    let _ = send();
}
