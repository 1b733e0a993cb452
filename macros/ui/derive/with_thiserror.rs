#[derive(Debug, ServiceError, thiserror::Error)]
#[service(name = "billing")]
enum BillingError {
    #[error("not found")]
    #[status(404)]
    NotFound(ErrorResponse),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}
