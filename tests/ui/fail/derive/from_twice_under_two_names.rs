use std::num::ParseIntError;

use acs_endpoint::{CommonError, ServiceError};

#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[local]
    Id(#[from] ParseIntError),
    #[local]
    Amount(#[from] Alias),
    #[rest]
    Common(CommonError),
}

type Alias = ParseIntError;

fn main() {
    let _: Option<BillingError> = None;
}
