//! Annotated functions in functions, and items of a body that shadow outer ones.
#![deny(warnings)]

use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms")]
pub fn nested() -> Result<u8, SmsError> {
    #[acs_endpoint(service = "common")]
    fn inner() -> Result<u8, acs_endpoint::CommonError> {
        Response::new("1")
    }

    let number = inner().unwrap_or_default();
    Response::new(number.to_string())
}

#[acs_endpoint(service = "sms")]
pub fn items() -> std::result::Result<u8, SmsError> {
    use std::fmt::Result;

    struct Ok(u8);
    struct Option;
    #[allow(dead_code)]
    enum Response {
        None,
        Some,
    }
    const API: u8 = 1;

    fn write() -> Result {
        std::result::Result::Ok(())
    }

    let _ = (Option, Response::Some, write());
    let Ok(number) = Ok(API);
    http::Response::new(number.to_string())
}

#[acs_endpoint(service = "sms")]
pub fn modules() -> Result<u8, SmsError> {
    mod acs_endpoint {
        pub(super) const NUMBER: u8 = 1;
    }
    #[allow(unused)]
    mod core {}
    #[allow(unused)]
    mod std {}

    http::Response::new(acs_endpoint::NUMBER.to_string())
}

#[acs_endpoint(service = "sms")]
pub fn macros() -> Result<u8, SmsError> {
    macro_rules! get {
        ($number:literal) => {
            Response::new(stringify!($number))
        };
    }
    get!(1)
}

#[acs_endpoint(service = "sms")]
pub fn macro_with_a_result() -> Result<u8, SmsError> {
    macro_rules! check {
        ($result:expr) => {
            match $result {
                Ok(value) => value,
                Err(error) => return Err(error),
            }
        };
    }
    let number: u8 = check!(macros());
    Response::new(number.to_string())
}

pub fn within_a_block() -> u8 {
    const NUMBER: u8 = {
        const fn one() -> u8 {
            1
        }
        one()
    };
    let call = || {
        #[acs_endpoint(service = "sms")]
        fn inner() -> Result<u8, SmsError> {
            Response::new("1")
        }
        inner()
    };
    call().unwrap_or_default() + NUMBER
}

pub fn within_an_impl() -> u8 {
    struct Client;

    impl Client {
        #[acs_endpoint(service = "sms")]
        fn send(&self) -> Result<u8, SmsError> {
            let _ = self;
            Response::new("1")
        }
    }

    Client.send().unwrap_or_default()
}

pub fn main() {
    assert_eq!(nested().unwrap(), 1);
    assert_eq!(items().unwrap(), 1);
    assert_eq!(modules().unwrap(), 1);
    assert_eq!(macros().unwrap(), 1);
    assert_eq!(macro_with_a_result().unwrap(), 1);
    assert_eq!(within_a_block(), 2);
    assert_eq!(within_an_impl(), 1);
}
