#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {

}

fn is_error<E: std::error::Error + From<TransportError>>() {}
