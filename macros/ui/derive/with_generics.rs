#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError<T> {
    #[status(404)]
    NotFound(ErrorResponse),
    #[status(409)]
    Conflict(T),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}
