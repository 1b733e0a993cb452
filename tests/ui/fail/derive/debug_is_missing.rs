use acs_endpoint::{DecodeError, ErrorResponse, ServiceError, TransportError, acs_endpoint};
use http::Response;

#[derive(ServiceError)]
#[service(name = "billing")]
enum BillingError {
    #[status(402)]
    Unpaid(ErrorResponse),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}

#[acs_endpoint(service = BillingError)]
fn pay() -> Result<(), BillingError> {
    Response::new("")
}

fn main() {
    let _: Result<(), BillingError> = pay();
}
