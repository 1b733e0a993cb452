use acs_endpoint::{DecodeError, ErrorResponse, ServiceError, TransportError, acs_endpoint};
use http::Response;

#[derive(Debug, ServiceError)]
#[service(name = "billing", success(200, 201))]
enum BillingError {
    #[status(402)]
    PaymentRequired(ErrorResponse),
    #[status(409)]
    Conflict(ErrorResponse),
    #[status(500..=599)]
    ServerError(ErrorResponse),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}

#[acs_endpoint(service = BillingError, allow_undocumented(500..=504))]
fn pay() -> Result<(), BillingError> {
    Response::new("")
}

fn main() {
    let _: Result<(), BillingError> = pay();
}
