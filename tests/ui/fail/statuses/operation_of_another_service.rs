use acs_endpoint::{EmailError, SmsError, acs_endpoint};

#[acs_endpoint(service = "sms", operation = EmailError::SEND, success(202))]
fn call(response: http::Response<&'static str>) -> Result<(), SmsError> {
    response
}

fn main() {
    let _ = call(http::Response::new(""));
}
