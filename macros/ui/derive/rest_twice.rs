use acs_endpoint::{CommonError, ServiceError, SmsError};

#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[rest]
    Common(CommonError),
    #[rest]
    Sms(SmsError),
}

fn main() {
    let _: Option<BillingError> = None;
}
