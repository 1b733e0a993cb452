#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[local]
    Url(#[from] url::ParseError),
    #[local]
    Link(#[from] url::ParseError),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}
