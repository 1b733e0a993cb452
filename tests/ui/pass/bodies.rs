//! Inner attributes, attributes on statements, comments and doc comments, temporaries.
#![deny(warnings)]

use std::cell::RefCell;
use std::sync::Mutex;

use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms")]
pub fn inner_attribute() -> Result<u8, SmsError> {
    #![allow(unused_variables)]
    #![allow(non_snake_case)]
    let Unused = 1;
    Response::new("1")
}

#[acs_endpoint(service = "sms")]
pub fn statement_attributes() -> Result<u8, SmsError> {
    #[cfg(not(any(unix, windows)))]
    let number = "never";
    #[cfg(any(unix, windows))]
    let number = 1;
    #[allow(unused_variables)]
    let unused = number;
    #[rustfmt::skip]
    let text = number . to_string ( );
    Response::new(text)
}

#[acs_endpoint(service = "sms")]
pub fn ends_for_each_platform() -> Result<u8, SmsError> {
    let text = "1";
    #[cfg(not(any(unix, windows)))]
    {
        Ok(Response::new(text))
    }
    #[cfg(any(unix, windows))]
    {
        Response::new(text)
    }
}

#[acs_endpoint(service = "sms")]
pub fn last_end_is_compiled_out() -> Result<u8, SmsError> {
    #[cfg(any(unix, windows))]
    {
        Ok(Response::new("1"))
    }
    #[cfg(not(any(unix, windows)))]
    {
        todo!()
    }
}

#[acs_endpoint(service = "sms")]
pub fn returns_on_this_platform() -> Result<u8, SmsError> {
    #[cfg(any(unix, windows))]
    return Ok(1);
    #[cfg(not(any(unix, windows)))]
    Response::new("2")
}

#[acs_endpoint(service = "sms")]
pub fn attribute_on_the_tail(number: u8) -> Result<u8, SmsError> {
    #[allow(clippy::single_match_else)]
    match number {
        0 => Response::new(String::from("1")),
        _ => Response::new(number.to_string()),
    }
}

/// A lock that only the last expression holds.
#[acs_endpoint(service = "sms")]
pub fn temporary_in_the_tail(lock: &Mutex<String>) -> Result<u8, SmsError> {
    Response::new(lock.lock().unwrap().clone())
}

/// A local variable that the last expression borrows.
#[acs_endpoint(service = "sms")]
pub fn borrow_of_a_local() -> Result<u8, SmsError> {
    let cell = RefCell::new(String::from("1"));
    let text = cell.borrow().clone();
    Response::new(text)
}

#[acs_endpoint(service = "sms")]
pub fn moves(text: String) -> Result<u8, SmsError> {
    let text = { text };
    Response::new(text)
}

#[acs_endpoint(service = "sms")]
pub fn borrows_mutably(numbers: &mut Vec<u8>) -> Result<u8, SmsError> {
    numbers.push(1);
    let last = numbers.last_mut().map_or(0, |last| {
        *last += 1;
        *last
    });
    Response::new(last.to_string())
}

#[acs_endpoint(service = "sms")]
pub async fn borrows_across_await(text: &str, number: &mut u8) -> Result<u8, SmsError> {
    *number += 1;
    std::future::ready(()).await;
    Response::new(format!("{text}{number}"))
}

fn is_send<F: Send>(future: F) -> F {
    future
}

pub fn main() {
    assert_eq!(inner_attribute().unwrap(), 1);
    assert_eq!(statement_attributes().unwrap(), 1);
    assert_eq!(ends_for_each_platform().unwrap(), 1);
    assert_eq!(last_end_is_compiled_out().unwrap(), 1);
    assert_eq!(returns_on_this_platform().unwrap(), 1);
    assert_eq!(attribute_on_the_tail(0).unwrap(), 1);
    assert_eq!(temporary_in_the_tail(&Mutex::new("1".to_owned())).unwrap(), 1);
    assert_eq!(borrow_of_a_local().unwrap(), 1);
    assert_eq!(moves("1".to_owned()).unwrap(), 1);
    assert_eq!(borrows_mutably(&mut Vec::new()).unwrap(), 2);
    let mut number = 1;
    drop(is_send(borrows_across_await("1", &mut number)));
}
