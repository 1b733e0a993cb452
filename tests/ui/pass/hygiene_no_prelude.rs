//! Generated code does not use the prelude.
#![no_implicit_prelude]
#![deny(warnings)]

use ::acs_endpoint::{
    DecodeError, ErrorBody, ErrorResponse, FromResponse, Operation, ServiceError, SmsError,
    TransportError, acs_endpoint,
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

#[derive(::std::fmt::Debug, ServiceError)]
#[service(name = "orders", operations(LIST))]
pub enum OrdersError {
    #[status(409, code = "Stale", retry = if_idempotent)]
    Stale(ErrorBody<u8>),
    #[status(409 | 412, observed)]
    Conflict,
    #[rest]
    Billing(BillingError),
    #[local]
    NoKey,
    #[local]
    Id(#[from] ::std::num::ParseIntError),
    #[local]
    Region(u8),
}

impl OrdersError {
    pub const LIST: Operation<Self> = Operation::get("Orders_List", "/orders");
}

#[derive(::std::fmt::Debug, ServiceError)]
pub enum PayError {
    #[status(402)]
    Declined(ErrorBody<u8>),
    #[rest]
    Billing(BillingError),
}

pub fn widen(error: PayError) -> BillingError {
    ::std::convert::Into::into(error)
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
