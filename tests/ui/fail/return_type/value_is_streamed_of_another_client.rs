use acs_endpoint::{SmsError, Streamed, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms")]
fn send() -> Result<Streamed<Response<String>>, SmsError> {
    Response::new("")
}

fn main() {
    let _: Result<Streamed<Response<String>>, SmsError> = send();
}
