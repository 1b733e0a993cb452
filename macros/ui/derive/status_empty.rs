#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[status()]
    NotFound(ErrorResponse),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}

fn is_error<E: std::error::Error + From<TransportError>>() {}
