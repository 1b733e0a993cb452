//! The entries of a list of statuses, and the order of arguments.
#![deny(warnings)]

use acs_endpoint::{CommonError, SmsError, acs_endpoint};
use http::Response;

#[acs_endpoint(service = "sms", handles(400, 401, 403, 404, 422, 429, 500))]
pub fn every_error() -> Result<(), SmsError> {
    Response::new("")
}

#[acs_endpoint(handles(400 | 401, 403..=404, 422 | 429 | 500,), service = "sms",)]
pub fn alternatives_and_ranges() -> Result<(), SmsError> {
    Response::new("")
}

#[acs_endpoint(service = "sms", handles(400..=599))]
pub fn one_range() -> Result<(), SmsError> {
    Response::new("")
}

#[acs_endpoint(service = "sms", handles(..))]
pub fn nothing_in_particular() -> Result<(), SmsError> {
    Response::new("")
}

#[acs_endpoint(service = "sms", handles(.., 404))]
pub fn rest_first() -> Result<(), SmsError> {
    Response::new("")
}

#[acs_endpoint(service = r"sms", success(200..=202))]
pub fn raw_string() -> Result<(), SmsError> {
    Response::new("")
}

#[acs_endpoint(service = "common", success(200 | 299), handles(500, ..))]
pub fn default_successes() -> Result<(), CommonError> {
    Response::new("")
}

#[acs_endpoint(service = "sms", success(200), handles(400, ..), none_on(404 | 403))]
pub fn all_lists() -> Result<Option<u8>, SmsError> {
    Response::new("1")
}

#[acs_endpoint(service = "sms", handles(400, 401, 403, 422, 429, 500), none_on(404))]
pub fn absent_counts_as_handled() -> Result<Option<u8>, SmsError> {
    Response::new("1")
}

#[acs_endpoint(
    service = "sms",
    success(200, 206),
    handles(400, 409, ..),
    none_on(410),
    allow_undocumented(206, 409..=410)
)]
pub fn undocumented() -> Result<Option<u8>, SmsError> {
    Response::new("1")
}

#[acs_endpoint(crate = ::acs_endpoint, service = ::acs_endpoint::SmsError, max_body = 0xFF)]
pub fn paths() -> Result<(), SmsError> {
    Response::new("")
}

pub fn main() {
    let functions: [fn() -> Result<(), SmsError>; 7] = [
        every_error,
        alternatives_and_ranges,
        one_range,
        nothing_in_particular,
        rest_first,
        raw_string,
        paths,
    ];
    assert!(functions.iter().all(|function| function().is_ok()));
    assert!(default_successes().is_ok());
    let functions: [fn() -> Result<Option<u8>, SmsError>; 3] =
        [all_lists, absent_counts_as_handled, undocumented];
    assert!(functions.iter().all(|function| function().unwrap() == Some(1)));
}
