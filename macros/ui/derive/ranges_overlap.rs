#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[status(400..=499)]
    ClientError(ErrorResponse),
    #[status(450..=599)]
    ServerError(ErrorResponse),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}

fn is_error<E: std::error::Error + From<TransportError>>() {}
