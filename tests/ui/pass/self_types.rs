//! `Self` in signatures and bodies, and functions that call themselves.
#![deny(warnings)]

use std::future::Future;
use std::pin::Pin;

use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;
use serde::Deserialize;

#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Message {
    pub id: u8,
}

impl Message {
    const PATH: &'static str = "{\"id\": 1}";

    #[acs_endpoint(service = "sms")]
    pub fn find() -> Result<Self, SmsError> {
        Response::new(Self::PATH)
    }

    #[acs_endpoint(service = "sms", none_on(404))]
    pub fn find_optional() -> Result<Option<Self>, SmsError> {
        Response::new(Self::PATH)
    }

    #[acs_endpoint(service = "sms")]
    pub fn same_as(&self, other: &Self) -> Result<Vec<Self>, SmsError> {
        let _ = Self { id: other.id };
        Response::new(format!("[{{\"id\": {}}}]", self.id))
    }

    #[acs_endpoint(service = "sms")]
    pub async fn next(&self, depth: u8) -> Result<Self, SmsError> {
        if depth > 0 {
            return Box::pin(self.next(depth - 1)).await;
        }
        Response::new(Self::PATH)
    }

    pub fn boxed(&self) -> Pin<Box<dyn Future<Output = Result<Self, SmsError>> + Send + '_>> {
        Box::pin(self.next(1))
    }
}

#[acs_endpoint(service = "sms")]
pub fn recursive(depth: u8) -> Result<u8, SmsError> {
    if depth > 0 {
        return recursive(depth - 1);
    }
    Response::new("1")
}

pub fn main() {
    let message = Message::find().unwrap();
    assert_eq!(Message::find_optional().unwrap(), Some(message.clone()));
    assert_eq!(message.same_as(&message).unwrap(), [message.clone()]);
    drop(message.boxed());
    assert_eq!(recursive(3).unwrap(), 1);
}
