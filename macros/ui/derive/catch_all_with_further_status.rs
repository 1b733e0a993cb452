#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[status(_)]
    #[status(404, code = "Gone")]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}

fn is_error<E: std::error::Error + From<TransportError>>() {}
