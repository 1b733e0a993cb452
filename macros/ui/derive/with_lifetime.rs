#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError<'a> {
    #[status(404)]
    NotFound(ErrorResponse),
    #[status(409)]
    Conflict(&'a str),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}
