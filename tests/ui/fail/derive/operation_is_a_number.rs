use acs_endpoint::{CommonError, ServiceError};

#[derive(Debug, ServiceError)]
#[service(name = "billing", operations(GET))]
enum BillingError {
    #[rest]
    Common(CommonError),
}

impl BillingError {
    const GET: u16 = 200;
}

fn main() {
    let _: Option<BillingError> = None;
}
