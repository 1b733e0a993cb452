use acs_endpoint::{ErrorResponse, ServiceError};

#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[status(402)]
    Declined(ErrorResponse),
    #[rest]
    Other(String),
}

fn main() {
    let _: Option<BillingError> = None;
}
