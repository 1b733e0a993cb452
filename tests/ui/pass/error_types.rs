//! The types of errors that a function can return, and the forms of its `Result`.
#![deny(warnings)]

use std::error::Error;
use std::fmt;

use acs_endpoint::{ErrorResponse, SmsError, acs_endpoint};
use http::Response;

type SmsResult<T> = Result<T, SmsError>;

mod aliased {
    pub type Result<T, E = acs_endpoint::SmsError> = std::result::Result<T, E>;
}

#[derive(Debug)]
pub enum AppError {
    Sms(SmsError),
    NotANumber(std::num::ParseIntError),
}

impl From<SmsError> for AppError {
    fn from(error: SmsError) -> Self {
        Self::Sms(error)
    }
}

impl From<std::num::ParseIntError> for AppError {
    fn from(error: std::num::ParseIntError) -> Self {
        Self::NotANumber(error)
    }
}

impl fmt::Display for AppError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sms(error) => error.fmt(f),
            Self::NotANumber(error) => error.fmt(f),
        }
    }
}

#[acs_endpoint(service = "sms")]
pub fn alias() -> SmsResult<u8> {
    Response::new("1")
}

#[acs_endpoint(service = "sms")]
pub fn alias_with_default() -> aliased::Result<u8> {
    Response::new("1")
}

#[acs_endpoint(service = "sms", none_on(404))]
pub fn alias_with_option() -> SmsResult<Option<u8>> {
    Response::new("1")
}

#[acs_endpoint(service = "sms")]
pub fn full_path() -> ::core::result::Result<::core::primitive::u8, ::acs_endpoint::SmsError> {
    Response::new("1")
}

#[acs_endpoint(service = "sms")]
pub fn own_error(text: &str) -> Result<u8, AppError> {
    let number: u8 = text.parse()?;
    alias()?;
    Response::new(number.to_string())
}

#[acs_endpoint(service = "sms")]
pub fn boxed() -> Result<u8, Box<dyn Error + Send + Sync>> {
    let number: u8 = "1".parse()?;
    Response::new(number.to_string())
}

#[acs_endpoint(service = "sms")]
pub fn boxed_without_send() -> Result<u8, Box<dyn Error>> {
    Response::new("1")
}

#[acs_endpoint(service = "sms")]
pub async fn later() -> Result<u8, AppError> {
    alias()?;
    Response::new("1")
}

#[acs_endpoint(service = "sms")]
#[allow(unused_parens)]
#[rustfmt::skip]
pub fn parenthesized() -> (Result<(u8), (SmsError)>) {
    Response::new("1")
}

fn verify(value: u8, response: ErrorResponse) -> Result<u8, SmsError> {
    drop(response);
    Ok(value)
}

#[acs_endpoint(service = "sms", and_then = verify)]
pub fn checked() -> Result<u8, AppError> {
    Response::new("1")
}

#[acs_endpoint(service = "sms", and_then = verify, none_on(404))]
pub fn checked_optional() -> SmsResult<Option<u8>> {
    Response::new("1")
}

pub fn main() {
    assert_eq!(alias().unwrap(), 1);
    assert_eq!(alias_with_default().unwrap(), 1);
    assert_eq!(alias_with_option().unwrap(), Some(1));
    assert_eq!(full_path().unwrap(), 1);
    assert_eq!(own_error("1").unwrap(), 1);
    assert!(matches!(own_error("one"), Err(AppError::NotANumber(_))));
    assert_eq!(boxed().unwrap() + boxed_without_send().unwrap(), 2);
    assert_eq!(parenthesized().unwrap(), 1);
    assert_eq!(checked().unwrap(), 1);
    assert_eq!(checked_optional().unwrap(), Some(1));
    drop(later());
}
