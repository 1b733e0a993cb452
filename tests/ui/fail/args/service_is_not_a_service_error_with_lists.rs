use acs_endpoint::acs_endpoint;
use http::Response;

#[derive(Debug)]
struct Plain;

#[acs_endpoint(service = Plain, success(202), handles(400, 404, 500..=599), none_on(410))]
fn get() -> Result<Option<()>, Plain> {
    Response::new("")
}

fn main() {
    let _: Result<Option<()>, Plain> = get();
}
