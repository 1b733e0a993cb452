#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[local]
    Sending(#[from] TransportError),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}
