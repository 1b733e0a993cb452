use acs_endpoint::client::ClientResponse;
use acs_endpoint::{SmsError, acs_endpoint};
use http::StatusCode;

struct Answer;

impl ClientResponse for Answer {
    type Body = Vec<u8>;

    fn status(&self) -> StatusCode {
        StatusCode::OK
    }

    fn into_http(self) -> http::Response<Vec<u8>> {
        http::Response::new(Vec::new())
    }
}

#[acs_endpoint(service = "sms")]
async fn send() -> Result<(), SmsError> {
    Answer
}

fn main() {
    let _ = send();
}
