use acs_endpoint::{CommonError, ServiceError};

#[derive(Debug, ServiceError)]
#[service(name = "billing", operations(GET, GET))]
enum BillingError {
    #[rest]
    Common(CommonError),
}

fn main() {
    let _: Option<BillingError> = None;
}
