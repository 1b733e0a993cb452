//! Every form of `self`.
#![deny(warnings)]

use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[derive(Clone, Default)]
pub struct Client {
    sent: u8,
}

impl Client {
    fn get(&self) -> Response<String> {
        Response::new(self.sent.to_string())
    }

    #[acs_endpoint(service = "sms")]
    pub fn none() -> Result<u8, SmsError> {
        Self::default().get()
    }

    #[acs_endpoint(service = "sms")]
    pub fn by_reference(&self) -> Result<u8, SmsError> {
        self.get()
    }

    #[acs_endpoint(service = "sms")]
    pub fn by_named_lifetime<'a>(&'a self) -> Result<u8, SmsError> {
        let client: &'a Self = self;
        client.get()
    }

    #[acs_endpoint(service = "sms")]
    pub fn by_mutable_reference(&mut self) -> Result<u8, SmsError> {
        self.sent += 1;
        self.get()
    }

    #[acs_endpoint(service = "sms")]
    pub fn by_value(self) -> Result<u8, SmsError> {
        self.get()
    }

    #[acs_endpoint(service = "sms")]
    pub fn by_mutable_value(mut self) -> Result<u8, SmsError> {
        self.sent += 1;
        self.get()
    }

    #[acs_endpoint(service = "sms")]
    pub fn typed(self: &Self) -> Result<u8, SmsError> {
        self.get()
    }

    #[acs_endpoint(service = "sms")]
    pub fn boxed(self: Box<Self>) -> Result<u8, SmsError> {
        self.get()
    }

    #[acs_endpoint(service = "sms")]
    pub fn counted(self: Rc<Self>) -> Result<u8, SmsError> {
        self.get()
    }

    #[acs_endpoint(service = "sms")]
    pub fn shared(self: &Arc<Self>) -> Result<u8, SmsError> {
        self.get()
    }

    #[acs_endpoint(service = "sms")]
    pub fn pinned(self: Pin<&mut Self>) -> Result<u8, SmsError> {
        self.get_mut().by_mutable_reference()?;
        Response::new(String::from("1"))
    }

    #[acs_endpoint(service = "sms")]
    pub async fn by_reference_later(&self) -> Result<u8, SmsError> {
        self.get()
    }

    #[acs_endpoint(service = "sms")]
    pub async fn by_mutable_reference_later(&mut self) -> Result<u8, SmsError> {
        self.sent += 1;
        self.get()
    }

    #[acs_endpoint(service = "sms")]
    pub async fn shared_later(self: Arc<Self>) -> Result<u8, SmsError> {
        self.get()
    }
}

pub fn main() {
    let mut client = Client::default();
    assert_eq!(Client::none().ok(), Some(0));
    assert_eq!(client.by_reference().ok(), Some(0));
    assert_eq!(client.by_named_lifetime().ok(), Some(0));
    assert_eq!(client.by_mutable_reference().ok(), Some(1));
    assert_eq!(client.typed().ok(), Some(1));
    assert_eq!(client.clone().by_value().ok(), Some(1));
    assert_eq!(client.clone().by_mutable_value().ok(), Some(2));
    assert_eq!(Box::new(client.clone()).boxed().ok(), Some(1));
    assert_eq!(Rc::new(client.clone()).counted().ok(), Some(1));
    assert_eq!(Arc::new(client.clone()).shared().ok(), Some(1));
    assert_eq!(Pin::new(&mut client).pinned().ok(), Some(1));
    drop(client.by_reference_later());
    drop(client.by_mutable_reference_later());
    drop(Arc::new(client).shared_later());
}
