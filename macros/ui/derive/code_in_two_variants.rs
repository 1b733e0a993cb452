use acs_endpoint::{CommonError, ErrorResponse, ServiceError};

#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[status(409, code = "Stale")]
    Stale(ErrorResponse),
    #[status(409, code = "Busy" | "Stale")]
    Busy(ErrorResponse),
    #[rest]
    Common(CommonError),
}

fn main() {
    let _: Option<BillingError> = None;
}
