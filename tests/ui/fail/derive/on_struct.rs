use acs_endpoint::ServiceError;

#[derive(Debug, ServiceError)]
#[service(name = "billing")]
struct BillingError;

fn is_error<E: std::error::Error>() {}

fn main() {
    is_error::<BillingError>();
}
