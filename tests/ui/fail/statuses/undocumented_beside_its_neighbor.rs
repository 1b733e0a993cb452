use acs_endpoint::{ChatError, acs_endpoint};

#[acs_endpoint(service = "chat", handles(400, 404, 409, ..))]
fn call(response: http::Response<&'static str>) -> Result<(), ChatError> {
    response
}

fn main() {
    let _ = call(http::Response::new(""));
}
