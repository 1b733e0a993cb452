use acs_endpoint::ErrorResponse;

#[derive(Debug)]
enum BillingError {
    #[status(404)]
    NotFound(ErrorResponse),
}

fn main() {
    let _: Option<BillingError> = None;
}
