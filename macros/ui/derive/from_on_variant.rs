#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[local]
    #[from]
    Url(url::ParseError),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}
