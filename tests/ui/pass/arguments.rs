//! Patterns as arguments, and names that the expansion could also use.
#![deny(warnings)]

use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

pub struct Message {
    pub to: u8,
    pub text: u8,
}

#[acs_endpoint(service = "sms")]
pub fn tuple((first, second): (u8, u8)) -> Result<u8, SmsError> {
    Response::new((first + second).to_string())
}

#[acs_endpoint(service = "sms")]
pub fn structure(Message { to, text: body }: Message) -> Result<u8, SmsError> {
    Response::new((to + body).to_string())
}

#[acs_endpoint(service = "sms")]
pub fn rest(Message { to, .. }: &Message, [first, ..]: [u8; 3]) -> Result<u8, SmsError> {
    Response::new((to + first).to_string())
}

#[acs_endpoint(service = "sms")]
pub fn reference(&number: &u8) -> Result<u8, SmsError> {
    Response::new(number.to_string())
}

#[acs_endpoint(service = "sms")]
pub fn mutable(mut number: u8) -> Result<u8, SmsError> {
    number += 1;
    Response::new(number.to_string())
}

#[acs_endpoint(service = "sms")]
pub fn unused(_: u8, _: u8, _named: u8) -> Result<u8, SmsError> {
    Response::new("1")
}

#[acs_endpoint(service = "sms")]
pub fn at_pattern(pair @ (first, _): (u8, u8)) -> Result<u8, SmsError> {
    Response::new((pair.1 + first).to_string())
}

#[acs_endpoint(service = "sms", none_on(404))]
#[allow(non_snake_case, clippy::too_many_arguments)]
pub fn taken_names(
    response: u8,
    result: u8,
    API: u8,
    api: u8,
    value: u8,
    error: u8,
    finish: u8,
    __acs_endpoint: u8,
) -> Result<Option<u8>, SmsError> {
    Response::new(
        (response + result + API + api + value + error + finish + __acs_endpoint).to_string(),
    )
}

#[acs_endpoint(service = "sms")]
pub fn r#match(r#type: u8, r#async: u8) -> Result<u8, SmsError> {
    Response::new((r#type + r#async).to_string())
}

#[acs_endpoint(service = "sms")]
pub fn envoyé(numéro: u8) -> Result<u8, SmsError> {
    Response::new(numéro.to_string())
}

#[acs_endpoint(service = "sms")]
pub fn conditional(
    #[cfg(any(unix, windows))] number: u8,
    #[cfg(not(any(unix, windows)))] number: &str,
    #[allow(unused_variables)] unused: u8,
) -> Result<u8, SmsError> {
    Response::new(number.to_string())
}

#[acs_endpoint(service = "sms")]
pub fn response(response: Response<String>) -> Result<u8, SmsError> {
    response
}

#[acs_endpoint(service = "sms")]
pub async fn result(
    result: Result<Response<String>, acs_endpoint::TransportError>,
) -> Result<u8, SmsError> {
    result
}

pub fn main() {
    assert_eq!(tuple((1, 2)).unwrap(), 3);
    assert_eq!(structure(Message { to: 1, text: 2 }).unwrap(), 3);
    assert_eq!(rest(&Message { to: 1, text: 2 }, [3, 4, 5]).unwrap(), 4);
    assert_eq!(reference(&1).unwrap(), 1);
    assert_eq!(mutable(1).unwrap(), 2);
    assert_eq!(unused(1, 2, 3).unwrap(), 1);
    assert_eq!(at_pattern((1, 2)).unwrap(), 3);
    assert_eq!(taken_names(1, 2, 3, 4, 5, 6, 7, 8).unwrap(), Some(36));
    assert_eq!(r#match(1, 2).unwrap(), 3);
    assert_eq!(envoyé(1).unwrap(), 1);
    assert_eq!(conditional(1, 2).unwrap(), 1);
    assert_eq!(response(Response::new(String::from("1"))).unwrap(), 1);
    drop(result(Ok(Response::new(String::new()))));
}
