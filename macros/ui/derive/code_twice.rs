#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[status(409, code = "A" | "A")]
    Stale(ErrorResponse),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}
