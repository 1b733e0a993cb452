//! Methods of traits: provided, implemented, generic, async.
#![deny(warnings)]
#![allow(async_fn_in_trait)]

use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;
use serde::de::DeserializeOwned;

pub trait Sms {
    const PATH: &'static str;

    type Sent: DeserializeOwned;

    fn get(&self) -> Response<String>;

    fn required(&self) -> Result<Self::Sent, SmsError>;

    #[acs_endpoint(service = "sms")]
    fn provided(&self) -> Result<Self::Sent, SmsError> {
        self.get()
    }

    #[acs_endpoint(service = "sms")]
    async fn provided_later(&self) -> Result<Self::Sent, SmsError> {
        self.get()
    }

    #[acs_endpoint(service = "sms")]
    fn generic<T: DeserializeOwned>(&self) -> Result<T, SmsError>
    where
        Self: Sized,
    {
        self.get()
    }

    #[acs_endpoint(service = "sms")]
    fn without_receiver() -> Result<String, SmsError>
    where
        Self: Sized,
    {
        Response::new(format!("\"{}\"", Self::PATH))
    }
}

pub struct Client;

impl Sms for Client {
    const PATH: &'static str = "/sms";

    type Sent = u8;

    fn get(&self) -> Response<String> {
        Response::new("1".to_owned())
    }

    #[acs_endpoint(service = "sms")]
    fn required(&self) -> Result<Self::Sent, SmsError> {
        <Self as Sms>::get(self)
    }

    #[acs_endpoint(service = "sms")]
    async fn provided_later(&self) -> Result<u8, SmsError> {
        self.get()
    }
}

impl<T: Sms> Sms for &T {
    const PATH: &'static str = T::PATH;

    type Sent = T::Sent;

    fn get(&self) -> Response<String> {
        T::get(self)
    }

    #[acs_endpoint(service = "sms")]
    fn required(&self) -> Result<<T as Sms>::Sent, SmsError> {
        T::get(self)
    }
}

pub fn main() {
    assert_eq!(Client.required().unwrap(), 1);
    assert_eq!(Client.provided().unwrap(), 1);
    assert_eq!((&Client).required().unwrap(), 1);
    assert_eq!(Client.generic::<u16>().unwrap(), 1);
    assert_eq!(Client::without_receiver().unwrap(), "/sms");
    drop(Client.provided_later());
}
