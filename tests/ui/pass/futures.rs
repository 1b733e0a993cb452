//! Functions that return a future.
#![deny(warnings)]

use std::future::Future;
use std::pin::Pin;

use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

pub struct Client {
    text: String,
}

impl Client {
    #[acs_endpoint(service = "sms")]
    pub fn named(&self) -> impl Future<Output = Result<u8, SmsError>> + Send + '_ {
        let text = self.text.clone();
        async move {
            std::future::ready(()).await;
            Response::new(text)
        }
    }

    #[acs_endpoint(service = "sms")]
    pub fn capturing<F: Fn(u8) -> (u8, u8)>(
        &self,
        read: F,
    ) -> impl Future<Output = Result<u8, SmsError>> + use<'_, F> {
        async move { Response::new(read(1).1.to_string()) }
    }

    #[acs_endpoint(service = "sms")]
    pub fn capturing_nothing(&self) -> impl use<> + Future<Output = Result<u8, SmsError>> {
        let text = self.text.clone();
        async move { Response::new(text) }
    }

    #[acs_endpoint(service = "sms")]
    pub fn boxed(&self) -> Pin<Box<dyn Future<Output = Result<u8, SmsError>> + Send + '_>> {
        Box::pin(async move { Response::new(self.text.clone()) })
    }

    #[acs_endpoint(service = "sms", none_on(404))]
    pub fn owned(self) -> impl Future<Output = Result<Option<u8>, SmsError>> {
        async move { Response::new(self.text) }
    }
}

/// An alias with a name that clients use.
pub type ApiFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// An alias that includes the error.
pub type SmsFuture<'a, T> = ApiFuture<'a, Result<T, SmsError>>;

impl Client {
    #[acs_endpoint(service = "sms")]
    pub fn by_an_alias(&self) -> ApiFuture<'_, Result<u8, SmsError>> {
        let text = self.text.clone();
        Box::pin(async move { Response::new(text) })
    }

    #[acs_endpoint(service = "sms", success(200), none_on(404))]
    pub fn by_an_alias_of_the_result(&self) -> SmsFuture<'_, Option<u8>> {
        Box::pin(async move {
            std::future::ready(()).await;
            Response::new(self.text.clone())
        })
    }

    #[rustfmt::skip]
    #[acs_endpoint(service = "sms")]
    pub fn cast(&self) -> SmsFuture<'_, u8> {
        Box::pin(async move { Ok(Response::new(self.text.clone())) }) as SmsFuture<'_, u8>
    }
}

pub trait Sms {
    fn send(&self) -> impl Future<Output = Result<u8, SmsError>> + Send;
}

impl Sms for Client {
    #[acs_endpoint(service = "sms")]
    async fn send(&self) -> Result<u8, SmsError> {
        Response::new(self.text.clone())
    }
}

pub fn main() {
    let client = Client { text: String::from("1") };
    drop(client.named());
    drop(client.capturing(|number| (0, number)));
    drop(client.capturing_nothing());
    drop(client.boxed());
    drop(client.by_an_alias());
    drop(client.by_an_alias_of_the_result());
    drop(client.cast());
    drop(client.send());
    drop(client.owned());
}
