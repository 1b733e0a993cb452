#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError<const N: usize> {
    #[status(404)]
    NotFound(ErrorResponse),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}
