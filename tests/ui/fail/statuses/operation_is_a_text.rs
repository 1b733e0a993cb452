use acs_endpoint::{EmailError, acs_endpoint};

#[acs_endpoint(service = "email", operation = EMAIL_DROPPED, success(202))]
fn call(response: http::Response<&'static str>) -> Result<(), EmailError> {
    response
}

fn main() {
    let _ = call(http::Response::new(""));
}
