use acs_endpoint::{DecodeError, ErrorResponse, ServiceError, TransportError};

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

fn main() {
    let _: Option<BillingError<'_>> = None;
}
