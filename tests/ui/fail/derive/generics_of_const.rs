use acs_endpoint::{DecodeError, ErrorResponse, ServiceError, TransportError};

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

fn main() {
    let _: Option<BillingError<1>> = None;
}
