use acs_endpoint::{CommonError, ServiceError};

#[derive(Debug, ServiceError)]
#[service(name = "billing", mirrors = CommonError)]
enum BillingError {
    #[rest]
    Common(CommonError),
}

fn main() {
    let _: Option<BillingError> = None;
}
