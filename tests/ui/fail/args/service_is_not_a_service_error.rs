use acs_endpoint::acs_endpoint;
use http::Response;

#[derive(Debug)]
enum BillingError {
    Unpaid,
}

#[acs_endpoint(service = BillingError)]
fn send() -> Result<(), BillingError> {
    Response::new("")
}

fn main() {
    let _: Result<(), BillingError> = send();
    let _ = BillingError::Unpaid;
}
