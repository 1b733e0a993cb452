#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[status(404)]
    #[status(404, code = "Gone" | "Moved")]
    #[status(404, code = "Moved", retry = never)]
    NotFound(ErrorResponse),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}

fn is_error<E: std::error::Error + From<TransportError>>() {}
