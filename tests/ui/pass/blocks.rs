//! The attribute on `impl` blocks and traits.
#![deny(warnings)]

use acs_endpoint::{CommonError, SmsError, acs_endpoint};
use http::Response;

pub struct Client<'a, T> {
    text: &'a T,
}

#[acs_endpoint(service = "sms", success(200))]
impl<'a, T: AsRef<str>> Client<'a, T> {
    pub const LIMIT: u8 = 1;

    /// Not marked, so not converted.
    pub fn new(text: &'a T) -> Self {
        Self { text }
    }

    #[endpoint]
    pub fn send(&self) -> Result<u8, SmsError> {
        Response::new(self.text.as_ref().to_owned())
    }

    #[endpoint(success(200..=202), none_on(404))]
    pub fn find(&self) -> Result<Option<u8>, SmsError> {
        Response::new(self.text.as_ref().to_owned())
    }

    #[inline]
    #[endpoint(service = "common")]
    #[must_use]
    pub async fn later(&self) -> Result<u8, CommonError> {
        Response::new("1")
    }
}

#[acs_endpoint(service = "sms")]
pub trait Sms {
    fn text(&self) -> String;

    #[endpoint]
    fn send(&self) -> Result<u8, SmsError> {
        Response::new(self.text())
    }
}

#[acs_endpoint(service = "sms")]
impl Sms for u8 {
    fn text(&self) -> String {
        self.to_string()
    }

    #[endpoint()]
    fn send(&self) -> Result<u8, SmsError> {
        Response::new(self.text())
    }
}

pub fn main() {
    let text = String::from("1");
    let client = Client::new(&text);
    assert_eq!(client.send().unwrap(), Client::<String>::LIMIT);
    assert_eq!(client.find().unwrap(), Some(1));
    drop(client.later());
    assert_eq!(1_u8.send().unwrap(), 1);
}
