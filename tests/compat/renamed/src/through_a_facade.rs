//! The crate is a re-export of another one.

use acs_endpoint_facade::prelude::rt::{
    DecodeError, ErrorResponse, FromResponse, ServiceError, SmsError, TransportError, acs_endpoint,
};
use http::Response;

/// A client.
pub struct Client;

#[acs_endpoint(service = "sms", crate = ::acs_endpoint_facade::prelude::rt)]
impl Client {
    /// Sends.
    #[endpoint(success(200), handles(400, ..), none_on(404))]
    pub fn send(&self) -> Result<Option<u8>, SmsError> {
        Response::new("1")
    }

    /// Sends later.
    #[endpoint(and_then = verify)]
    pub async fn send_later(&self) -> Result<u8, SmsError> {
        Response::new("1")
    }
}

fn verify(value: u8, _: ErrorResponse) -> Result<u8, SmsError> {
    Ok(value)
}

/// A service.
#[derive(Debug, ServiceError)]
#[service(name = "billing", success(200, 202), extends = acs_endpoint_facade::prelude::rt::CommonError, crate = ::acs_endpoint_facade::prelude::rt)]
pub enum BillingError {
    /// The request is wrong.
    #[status(400, inherit)]
    BadRequest(ErrorResponse),
    /// Who is it?
    #[status(401 | 403)]
    Refused,
    /// There is none.
    #[status(404..=429)]
    NotFound(Box<ErrorResponse>),
    /// It failed.
    #[status(500..=599)]
    Failed { response: ErrorResponse },
    /// The rest.
    #[status(_)]
    Undocumented(ErrorResponse),
    /// Offline.
    #[transport]
    Transport(TransportError),
    /// Unreadable.
    #[decode]
    Decode(DecodeError),
}

/// A value.
#[derive(Debug, FromResponse)]
#[from_response(crate = ::acs_endpoint_facade::prelude::rt)]
pub enum Paid {
    /// Now.
    #[status(200)]
    Now(u8),
    /// Later.
    #[status(202)]
    Later,
}

/// Pays.
#[acs_endpoint(service = BillingError, success(200, 202), crate = ::acs_endpoint_facade::prelude::rt)]
pub fn pay() -> Result<Paid, BillingError> {
    Response::new("1")
}

#[test]
fn functions_and_services_work() {
    assert!(matches!(Client.send(), Ok(Some(1))));
    assert!(matches!(pay(), Ok(Paid::Now(1))));
    drop(Client.send_later());
}

acs_endpoint_facade::endpoint!(out_of_a_macro);

#[test]
fn a_macro_of_the_facade_works() {
    assert!(matches!(out_of_a_macro(), Ok(1)));
}
