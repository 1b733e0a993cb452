#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[status("404")]
    NotFound(ErrorResponse),
    #[status(42)]
    Answer(ErrorResponse),
    #[status(409)]
    Conflict(ErrorResponse, String),
    Gone(ErrorResponse),
    #[status(503)]
    Unavailable(ErrorResponse),
    #[status(503)]
    Overloaded(ErrorResponse),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}

fn is_error<E: std::error::Error + From<TransportError>>() {}
