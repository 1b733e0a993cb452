use acs_endpoint::{DecodeError, ErrorResponse, ServiceError, TransportError};

#[derive(Debug, ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[status(404)]
    NotFound(ErrorResponse),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}

impl std::fmt::Display for BillingError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("billing")
    }
}

fn main() {
    let _: Option<BillingError> = None;
}
