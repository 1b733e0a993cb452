#[derive(Debug, ServiceError)]
#[service(operations(GET_INVOICE))]
enum SendError {
    #[status(401)]
    Denied(ErrorResponse),
    #[rest]
    Sms(SmsError),
}
