#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[status(404)]
    NotFound(ErrorResponse),
}

fn is_error<E: std::error::Error + From<TransportError>>() {}
