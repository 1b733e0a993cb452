use acs_endpoint::{ServiceError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = E)]
fn send<E: ServiceError>() -> Result<(), E> {
    Response::new("")
}

fn main() {
    let _: Result<(), acs_endpoint::SmsError> = send();
}
