use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms", handles(404, ..), none_on(404))]
fn find() -> Result<Option<String>, SmsError> {
    Response::new("")
}

fn main() {
    let _: Result<Option<String>, SmsError> = find();
}
