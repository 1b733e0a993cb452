//! Bodies that do not end. They have no response and cause no warning.
#![deny(warnings)]

use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms")]
pub fn not_done() -> Result<u8, SmsError> {
    todo!()
}

#[acs_endpoint(service = "sms")]
pub fn not_done_with_semicolon() -> Result<u8, SmsError> {
    todo!();
}

#[acs_endpoint(service = "sms", none_on(404))]
pub fn not_planned() -> Result<Option<u8>, SmsError> {
    unimplemented!("{}", "not planned")
}

#[acs_endpoint(service = "sms")]
pub fn panics(number: u8) -> Result<u8, SmsError> {
    let twice = number * 2;
    panic!("{twice}")
}

#[acs_endpoint(service = "sms")]
pub fn unreachable_by_path() -> Result<u8, SmsError> {
    std::unreachable!()
}

#[acs_endpoint(service = "sms")]
pub fn loops() -> Result<u8, SmsError> {
    loop {
        std::thread::yield_now();
    }
}

#[acs_endpoint(service = "sms")]
pub fn exits() -> Result<u8, SmsError> {
    std::process::exit(1)
}

#[acs_endpoint(service = "sms")]
pub async fn later() -> Result<u8, SmsError> {
    todo!()
}

#[acs_endpoint(service = "sms")]
pub async fn loops_later() -> Result<u8, SmsError> {
    loop {
        std::future::ready(()).await;
    }
}

#[acs_endpoint(service = "sms")]
pub fn one_branch(number: u8) -> Result<u8, SmsError> {
    if number > 0 { Response::new(number.to_string()) } else { panic!("nothing to send") }
}

#[acs_endpoint(service = "sms")]
pub fn a_response_behind_a_check(number: u8) -> Result<u8, SmsError> {
    if number == 0 {
        unreachable!()
    }
    Response::new(number.to_string())
}

pub trait Sms {
    #[acs_endpoint(service = "sms")]
    fn provided(&self) -> Result<u8, SmsError> {
        unimplemented!()
    }
}

impl Sms for () {}

pub fn main() {
    assert_eq!(one_branch(1).unwrap() + a_response_behind_a_check(1).unwrap(), 2);
    drop((later(), loops_later()));
    let _: [fn() -> Result<u8, SmsError>; 5] =
        [not_done, not_done_with_semicolon, unreachable_by_path, loops, exits];
    let _: (fn() -> Result<Option<u8>, SmsError>, fn(u8) -> Result<u8, SmsError>) =
        (not_planned, panics);
    let _: fn(&()) -> Result<u8, SmsError> = Sms::provided;
}
