use acs_endpoint::{CommonError, ErrorResponse, ServiceError};

#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[status(409, observed = true)]
    Stale(ErrorResponse),
    #[rest]
    Common(CommonError),
}

fn main() {
    let _: Option<BillingError> = None;
}
