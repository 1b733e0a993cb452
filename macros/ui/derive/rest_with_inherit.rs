#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[status(404, inherit)]
    NotFound(ErrorResponse),
    #[rest]
    Common(CommonError),
}
