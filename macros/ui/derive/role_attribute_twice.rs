#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[status(404)]
    NotFound(ErrorResponse),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    #[decode]
    Decode(DecodeError),
}

fn is_error<E: std::error::Error + From<TransportError>>() {}
