use acs_endpoint::{CommonError, ErrorResponse, ServiceError};

#[derive(Debug, ServiceError)]
enum BillingError {
    #[status(404)]
    NotFound(ErrorResponse),
    #[rest]
    Other(Box<CommonError>),
}

fn main() {
    let _: Option<BillingError> = None;
}
