#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[status(404)]
    NotFound(ErrorResponse),
    #[rest]
    Common,
}
