use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

async fn get() -> Response<String> {
    Response::new(String::new())
}

#[acs_endpoint(service = "sms")]
async fn send() -> Result<(), SmsError> {
    get()
}

fn main() {
    let _ = send();
}
