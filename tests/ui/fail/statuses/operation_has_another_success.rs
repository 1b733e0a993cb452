use acs_endpoint::{SmsError, acs_endpoint};

#[acs_endpoint(service = "sms", operation = SEND, success(200))]
fn call(response: http::Response<&'static str>) -> Result<(), SmsError> {
    response
}

fn main() {
    let _ = call(http::Response::new(""));
}
