//! Annotated functions that `macro_rules!` generates, with fragments in every position.
#![deny(warnings)]

use acs_endpoint::{CommonError, SmsError, acs_endpoint};
use http::Response;

macro_rules! whole_function {
    ($(#[$attr:meta])* $vis:vis fn $name:ident($($arg:ident: $ty:ty),*) -> $ret:ty $body:block) => {
        $(#[$attr])*
        $vis fn $name($($arg: $ty),*) -> $ret $body
    };
}

whole_function! {
    #[acs_endpoint(service = "sms", success(200 | 202))]
    pub fn from_a_block(number: u8) -> Result<u8, SmsError> {
        Response::new(number.to_string())
    }
}

macro_rules! item {
    ($item:item) => {
        #[acs_endpoint(service = "sms")]
        $item
    };
}

item! {
    /// Sends.
    pub fn from_an_item() -> Result<u8, SmsError> {
        Response::new("1")
    }
}

macro_rules! arguments {
    ($name:ident, $service:literal, [$($status:literal),*], $error:ty, $body:expr) => {
        #[acs_endpoint(service = $service, handles($($status),*, ..))]
        pub fn $name() -> Result<u8, $error> {
            $body
        }
    };
}

arguments!(from_literals, "sms", [400, 404], SmsError, Response::new("1"));
arguments!(from_one_literal, "common", [429], CommonError, {
    let number = 1;
    Response::new(number.to_string())
});

macro_rules! paths {
    ($name:ident, $service:path, $runtime:path, $function:path) => {
        #[acs_endpoint(service = $service, crate = $runtime, and_then = $function)]
        pub fn $name() -> Result<u8, $service> {
            Response::new("1")
        }
    };
}

fn verify<T, E>(value: T, _: acs_endpoint::ErrorResponse) -> Result<T, E> {
    Ok(value)
}

paths!(from_paths, acs_endpoint::SmsError, ::acs_endpoint, verify);

macro_rules! tokens {
    ($($args:tt)*) => {
        #[acs_endpoint($($args)*)]
        pub fn from_tokens() -> Result<Option<u8>, SmsError> {
            Response::new("1")
        }
    };
}

tokens!(service = "sms", none_on(404), success(200..=202),);

macro_rules! local_names {
    ($response:ident) => {
        #[acs_endpoint(service = "sms")]
        pub fn from_names($response: Response<String>) -> Result<u8, SmsError> {
            let result = 1;
            let _ = result;
            $response
        }
    };
}

local_names!(response);

macro_rules! methods {
    ($client:ident { $($name:ident => $number:expr),* $(,)? }) => {
        pub struct $client;

        impl $client {
            $(
                #[acs_endpoint(service = "sms")]
                pub fn $name(&self) -> Result<u8, SmsError> {
                    let number: u8 = $number;
                    Response::new(number.to_string())
                }
            )*
        }
    };
}

methods!(Client { one => 1, two => 1 + 1 });

macro_rules! tail {
    () => {
        Response::new("1")
    };
}

#[acs_endpoint(service = "sms")]
pub fn tail_from_a_macro() -> Result<u8, SmsError> {
    tail!()
}

#[acs_endpoint(service = "sms")]
pub fn tail_from_a_macro_with_braces() -> Result<u8, SmsError> {
    tail! {}
}

macro_rules! items {
    ($($item:item)*) => {
        #[acs_endpoint(service = "sms")]
        impl Client {
            $($item)*
        }
    };
}

items! {
    /// Sends.
    #[endpoint]
    pub fn from_items(&self) -> Result<u8, SmsError> {
        Response::new("1")
    }

    pub const LIMIT: u8 = 1;

    #[endpoint(none_on(404))]
    pub fn from_items_too(&self) -> Result<Option<u8>, SmsError> {
        Response::new("2")
    }
}

macro_rules! visible {
    ($visibility:vis, $($ty:ty)+) => {
        #[acs_endpoint(service = "sms")]
        impl Client {
            $visibility const SIZES: &'static [usize] = &[$(size_of::<$ty>()),+];

            #[endpoint]
            $visibility fn from_a_visibility(&self) -> Result<u8, SmsError> {
                Response::new("1")
            }
        }
    };
}

visible!(pub, u8 [u16; 2]);

macro_rules! statements {
    ($name:ident { $($statement:stmt;)* } $tail:expr) => {
        #[acs_endpoint(service = "sms")]
        #[allow(redundant_semicolons)]
        pub fn $name() -> Result<u8, SmsError> {
            $($statement;)*
            $tail
        }
    };
}

statements!(from_statements {
    let number = 1;
    if number == 0 { return Ok(0) };
    let response = Response::new(number.to_string());
} Ok(response));

pub fn main() {
    assert_eq!(from_statements().unwrap(), 1);
    assert_eq!(Client.from_items().unwrap() + Client.from_a_visibility().unwrap(), 2);
    assert_eq!(Client.from_items_too().unwrap(), Some(Client::LIMIT + 1));
    assert_eq!(Client::SIZES, [1, 4]);
    assert_eq!(from_a_block(1).unwrap(), 1);
    assert_eq!(from_an_item().unwrap(), 1);
    assert_eq!(from_literals().unwrap(), 1);
    assert_eq!(from_one_literal().unwrap(), 1);
    assert_eq!(from_paths().unwrap(), 1);
    assert_eq!(from_tokens().unwrap(), Some(1));
    assert_eq!(from_names(Response::new("1".to_owned())).unwrap(), 1);
    assert_eq!(Client.one().unwrap() + Client.two().unwrap(), 3);
    assert_eq!(tail_from_a_macro().unwrap(), 1);
    assert_eq!(tail_from_a_macro_with_braces().unwrap(), 1);
}
