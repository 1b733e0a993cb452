#[derive(Debug, ServiceError)]
#[service(name = "billing", extends = SmsError)]
enum BillingError {
    #[status(404)]
    NotFound(ErrorResponse),
    #[rest]
    Common(CommonError),
}
