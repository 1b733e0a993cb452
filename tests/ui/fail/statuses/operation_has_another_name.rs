use acs_endpoint::{SmsError, acs_endpoint};

#[acs_endpoint(service = "sms", operation = SENDS, success(202))]
fn call(response: http::Response<&'static str>) -> Result<(), SmsError> {
    response
}

fn main() {
    let _ = call(http::Response::new(""));
}
