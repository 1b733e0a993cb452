use acs_endpoint::{DecodeError, ErrorResponse, ServiceError, TransportError};

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

fn main() {
    let _: Option<BillingError<ErrorResponse>> = None;
}
