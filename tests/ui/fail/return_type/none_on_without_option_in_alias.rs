use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

type SmsResult<T> = Result<T, SmsError>;

#[acs_endpoint(service = "sms", none_on(404))]
fn find() -> SmsResult<String> {
    Response::new("")
}

fn main() {
    let _: SmsResult<String> = find();
}
