use acs_endpoint::{CommonError, ErrorResponse, ServiceError};

#[derive(Debug, ServiceError)]
enum BillingError {
    #[status(402)]
    Declined(ErrorResponse),
    #[status(405..=410)]
    Other(ErrorResponse),
    #[rest]
    Common(CommonError),
}

fn main() {
    let _: Option<BillingError> = None;
}
