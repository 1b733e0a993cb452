#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[local]
    Url(#[from] url::ParseError, String),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}
