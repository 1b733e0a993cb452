#[derive(Debug, ServiceError)]
#[service(name = "billing", operations = GET_INVOICE)]
enum BillingError {
    #[status(404)]
    NotFound(ErrorResponse),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}
