#[derive(Debug, ServiceError)]
#[service(name = "billing")]
struct BillingError;

fn is_error<E: std::error::Error>() {}
