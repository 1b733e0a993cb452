use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms", none_on(410))]
fn find() -> Result<Option<String>, SmsError> {
    Response::new("")
}

fn main() {
    let _: Result<Option<String>, SmsError> = find();
}
