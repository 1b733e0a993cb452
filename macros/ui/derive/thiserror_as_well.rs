use acs_endpoint::{CommonError, ErrorResponse, ServiceError};

#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[error("no invoice")]
    #[status(404)]
    NotFound(ErrorResponse),
    #[rest]
    Common(CommonError),
}

fn main() {
    let _: Option<BillingError> = None;
}
