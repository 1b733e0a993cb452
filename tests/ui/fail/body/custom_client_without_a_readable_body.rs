use acs_endpoint::{ClientResponse, ClientFailure, SmsError, acs_endpoint};
use http::StatusCode;

struct Answer;

impl ClientResponse for Answer {
    type Response = Self;
    type Body = Vec<u8>;

    fn received(self) -> Result<Self, ClientFailure> {
        Ok(self)
    }

    fn status(_: &Self) -> StatusCode {
        StatusCode::OK
    }

    fn into_http(_: Self) -> http::Response<Vec<u8>> {
        http::Response::new(Vec::new())
    }
}

#[acs_endpoint(service = "sms")]
fn send() -> Result<(), SmsError> {
    Answer
}

fn main() {
    let _ = send();
}
