//! The dependency is called `rt`.

use http::Response;
use rt::{
    DecodeError, ErrorResponse, FromResponse, ServiceError, SmsError, TransportError, acs_endpoint,
};

/// A client.
pub struct Client;

#[acs_endpoint(service = "sms", crate = ::rt)]
impl Client {
    /// Sends.
    #[endpoint(success(200), handles(400, ..), none_on(404))]
    pub fn send(&self) -> Result<Option<u8>, SmsError> {
        Response::new("1")
    }

    /// Sends, and ends with an `Ok`.
    #[endpoint]
    pub fn send_in_ok(&self) -> Result<u8, SmsError> {
        Ok(Response::new("1"))
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
#[service(name = "billing", success(200, 202), extends = rt::CommonError, crate = ::rt)]
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
#[from_response(crate = ::rt)]
pub enum Paid {
    /// Now.
    #[status(200)]
    Now(u8),
    /// Later.
    #[status(202)]
    Later,
}

/// Pays.
#[acs_endpoint(service = BillingError, success(200, 202), crate = ::rt)]
pub fn pay() -> Result<Paid, BillingError> {
    Response::new("1")
}

#[test]
fn functions_and_services_work() {
    assert!(matches!(Client.send(), Ok(Some(1))));
    assert!(matches!(Client.send_in_ok(), Ok(1)));
    assert!(matches!(pay(), Ok(Paid::Now(1))));
    drop(Client.send_later());
}
