use acs_endpoint::{CommonError, DecodeError, ErrorResponse, ServiceError, TransportError};

#[derive(Debug, ServiceError)]
#[service(name = "billing", mirrors = CommonError)]
enum BillingError {
    #[status(400 | 401 | 403 | 422 | 429 | 500)]
    Error(ErrorResponse),
    #[status(404, observed)]
    NotFound(ErrorResponse),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}

fn main() {
    let _: Option<BillingError> = None;
}
