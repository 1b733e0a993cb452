use acs_endpoint::{CommonError, ErrorResponse, ServiceError, acs_endpoint};

#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[status(402)]
    Declined(ErrorResponse),
    #[rest]
    Other(OtherError),
}

#[derive(Debug, ServiceError)]
#[service(name = "other")]
enum OtherError {
    #[status(409, retry = twice)]
    Conflict(ErrorResponse),
    #[rest]
    Common(CommonError),
}

/// The table is not known, so nothing is reported of it.
#[acs_endpoint(service = BillingError, handles(402, 409, 410))]
fn pay() -> Result<(), BillingError> {
    http::Response::new("")
}

fn main() {
    let _: Option<BillingError> = None;
}
