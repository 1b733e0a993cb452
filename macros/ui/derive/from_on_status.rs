#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[status(404)]
    NotFound(#[from] ErrorResponse),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}
