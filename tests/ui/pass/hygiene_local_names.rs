//! Names in a body and names in generated code do not conflict.
#![deny(warnings)]

use acs_endpoint::{
    DecodeError, ErrorResponse, FromResponse, ServiceError, SmsError, TransportError, acs_endpoint,
};
use http::Response;

const API: u8 = 3;

/// A pattern with such a name would compare instead of binding a variable.
#[allow(non_upper_case_globals)]
mod constants {
    pub const response: u8 = 4;
    pub static result: u8 = 5;
    pub const error: u8 = 6;
    pub const value: u8 = 7;
    pub const payload: u8 = 8;
    pub const f: u8 = 9;
    pub const api: u8 = 10;
}

use constants::{api, error, f, payload, response, result, value};

#[acs_endpoint(service = "sms")]
pub fn constants_that_a_pattern_would_match() -> Result<u8, SmsError> {
    Response::new((API + response + result).to_string())
}

#[acs_endpoint(service = "sms", none_on(404))]
pub fn locals() -> Result<Option<u8>, SmsError> {
    let number = value + api + error + payload + f - API;
    Response::new(number.to_string())
}

#[acs_endpoint(service = "sms")]
pub fn an_alias_of_the_crate() -> Result<u8, SmsError> {
    use acs_endpoint as __acs_endpoint;

    let sent: Result<u8, __acs_endpoint::SmsError> = constants_that_a_pattern_would_match();
    Response::new(sent?.to_string())
}

#[derive(Debug, ServiceError)]
#[service(name = "billing")]
pub enum BillingError {
    #[status(402)]
    PaymentRequired { response: ErrorResponse },
    #[status(_)]
    Undocumented { payload: ErrorResponse },
    #[transport]
    Transport { error: TransportError },
    #[decode]
    Decode { f: DecodeError },
}

#[derive(Debug, FromResponse)]
pub enum Paid {
    #[status(200)]
    Now { value: u8 },
    #[status(_)]
    Later { response: Option<u8> },
}

#[acs_endpoint(service = BillingError)]
pub fn pay() -> Result<Paid, BillingError> {
    Response::new("1")
}

pub fn main() {
    assert!(matches!(pay(), Ok(Paid::Now { value: 1 })));

    assert_eq!(constants_that_a_pattern_would_match().unwrap(), 12);
    assert_eq!(locals().unwrap(), Some(37));
    assert_eq!(an_alias_of_the_crate().unwrap(), 12);
}
