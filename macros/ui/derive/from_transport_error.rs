use acs_endpoint::{CommonError, ServiceError, TransportError};

#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[local]
    Lost(#[from] TransportError),
    #[rest]
    Common(CommonError),
}

fn main() {
    let _: Option<BillingError> = None;
}
