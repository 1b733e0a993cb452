//! Generated code names nothing through the prelude.
#![no_implicit_prelude]
#![deny(warnings)]

use ::acs_endpoint::{
    DecodeError, ErrorResponse, FromResponse, ServiceError, SmsError, TransportError, acs_endpoint,
};
use ::http::Response;
use ::std::result::Result;

#[acs_endpoint(service = "sms", success(200), handles(400, ..), none_on(404), max_body = 1_000)]
pub fn find() -> Result<::std::option::Option<u8>, SmsError> {
    Response::new("1")
}

#[acs_endpoint(service = BillingError, success(200), handles(402), allow_undocumented(409))]
pub async fn pay() -> Result<Paid, BillingError> {
    Response::new("1")
}

#[acs_endpoint(service = "sms", and_then = verify)]
pub fn checked() -> Result<u8, SmsError> {
    Response::new("1")
}

fn verify(value: u8, _: ErrorResponse) -> Result<u8, SmsError> {
    Result::Ok(value)
}

pub struct Client;

#[acs_endpoint(service = "sms")]
impl Client {
    #[endpoint(success(200))]
    pub fn send(&self) -> Result<u8, SmsError> {
        Response::new("1")
    }
}

#[derive(::std::fmt::Debug, ServiceError)]
#[service(name = "billing", success(200))]
pub enum BillingError {
    /// Not paid.
    #[status(402, advice = "pay", url = "https://example.org")]
    PaymentRequired,
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}

#[derive(FromResponse)]
pub enum Paid {
    #[status(200)]
    Now(u8),
    #[status(_)]
    Later,
}

pub fn main() {
    ::std::assert!(::std::matches!(find(), Result::Ok(::std::option::Option::Some(1))));
    ::std::assert!(::std::matches!(checked(), Result::Ok(1)));
    ::std::assert!(::std::matches!(Client.send(), Result::Ok(1)));
    ::std::mem::drop(pay());
}
