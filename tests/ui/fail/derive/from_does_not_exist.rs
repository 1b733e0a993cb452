use std::num::ParseIntError;

use acs_endpoint::{CommonError, ServiceError};

#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[local]
    Id(#[from] ParseIntError),
    #[local]
    Signature(#[from] SignErorr),
    #[rest]
    Common(CommonError),
}

fn main() {
    let _: Option<BillingError> = None;
}
