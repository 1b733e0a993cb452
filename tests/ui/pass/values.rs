//! The types of values that a function can return.
#![deny(warnings)]

use std::collections::HashMap;

use acs_endpoint::{DecodeError, FromResponse, MultiStatus, SmsError, Streamed, acs_endpoint};
use bytes::Bytes;
use http::Response;
use serde::Deserialize;

#[derive(Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct Sent {
    pub message_id: String,
}

pub struct Location(pub Option<String>);

impl FromResponse for Location {
    fn from_response(response: Response<Bytes>) -> Result<Self, DecodeError> {
        let location = response.headers().get("location");
        Ok(Self(location.and_then(|value| value.to_str().ok()).map(str::to_owned)))
    }
}

#[derive(Debug, FromResponse, PartialEq, Eq)]
pub enum Outcome {
    #[status(200)]
    Done(Sent),
    #[status(201 | 203..=299)]
    Created { sent: Sent },
    #[status(202)]
    Accepted,
    #[status(_)]
    Other(String),
}

#[derive(Debug, FromResponse)]
pub enum Generic<T: FromResponse> {
    #[status(200)]
    Done(T),
    #[status(202)]
    Accepted,
}

#[acs_endpoint(service = "sms")]
pub fn nothing() -> Result<(), SmsError> {
    Response::new("")
}

#[acs_endpoint(service = "sms")]
pub fn json() -> Result<Sent, SmsError> {
    Response::new(r#"{"messageId": "1"}"#)
}

#[acs_endpoint(service = "sms")]
pub fn containers() -> Result<HashMap<String, Vec<Option<(u8, Sent)>>>, SmsError> {
    Response::new("{}")
}

#[acs_endpoint(service = "sms")]
pub fn raw() -> Result<Bytes, SmsError> {
    Response::new("1")
}

#[acs_endpoint(service = "sms")]
pub fn complete() -> Result<Response<Sent>, SmsError> {
    Response::new(r#"{"messageId": "1"}"#)
}

#[acs_endpoint(service = "sms")]
pub fn streamed() -> Result<Streamed<Response<&'static str>>, SmsError> {
    Response::new("1")
}

#[acs_endpoint(service = "sms")]
pub fn own() -> Result<Location, SmsError> {
    Response::new("1")
}

#[acs_endpoint(service = "sms", success(200..=202))]
pub fn variants() -> Result<Outcome, SmsError> {
    Response::new(r#"{"messageId": "1"}"#)
}

#[acs_endpoint(service = "sms", success(200, 202))]
pub fn generic_variants() -> Result<Generic<u8>, SmsError> {
    Response::new("1")
}

#[acs_endpoint(service = "sms", none_on(404))]
pub fn optional_complete() -> Result<Option<Response<Sent>>, SmsError> {
    Response::new(r#"{"messageId": "1"}"#)
}

#[acs_endpoint(service = "sms", none_on(404))]
pub async fn optional_streamed() -> Result<Option<Streamed<Response<String>>>, SmsError> {
    Response::new(String::from("1"))
}

#[acs_endpoint(service = "sms", none_on(404))]
pub fn optional_twice() -> Result<Option<Option<u8>>, SmsError> {
    Response::new("1")
}

pub fn main() {
    assert!(nothing().is_ok());
    assert_eq!(json().unwrap().message_id, "1");
    assert!(containers().unwrap().is_empty());
    assert_eq!(raw().unwrap(), "1");
    assert_eq!(complete().unwrap().body().message_id, "1");
    assert_eq!(streamed().unwrap().into_inner().into_body(), "1");
    assert!(own().unwrap().0.is_none());
    assert!(matches!(variants().unwrap(), Outcome::Done(_)));
    assert!(matches!(generic_variants().unwrap(), Generic::Done(1)));
    assert!(optional_complete().unwrap().is_some());
    assert_eq!(optional_twice().unwrap(), Some(Some(1)));
    drop(optional_streamed());
    let _: Option<MultiStatus<Sent, SmsError>> = None;
}
