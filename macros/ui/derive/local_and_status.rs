#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[local]
    #[status(404)]
    NotFound(ErrorResponse),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}
