//! Qualifiers, visibilities and attributes of functions.
#![deny(warnings)]

use acs_endpoint::{SmsError, acs_endpoint};
use http::Response;

/// Sends.
///
/// # Safety
/// None is needed.
#[acs_endpoint(service = "sms")]
pub unsafe fn unsafe_function() -> Result<(), SmsError> {
    Response::new("")
}

/// Sends.
///
/// # Safety
/// None is needed.
#[acs_endpoint(service = "sms")]
pub async unsafe fn async_unsafe_function() -> Result<(), SmsError> {
    Response::new("")
}

#[acs_endpoint(service = "sms")]
#[allow(improper_ctypes_definitions)]
pub extern "C" fn foreign_interface() -> Result<(), SmsError> {
    Response::new("")
}

#[acs_endpoint(service = "sms")]
pub(crate) fn of_the_crate() -> Result<(), SmsError> {
    Response::new("")
}

mod inner {
    use acs_endpoint::{SmsError, acs_endpoint};
    use http::Response;

    #[acs_endpoint(service = "sms")]
    pub(in super::inner) fn of_this_module() -> Result<(), SmsError> {
        Response::new("")
    }

    #[acs_endpoint(service = "sms")]
    pub(super) fn of_the_parent() -> Result<(), SmsError> {
        of_this_module()?;
        Response::new("")
    }
}

#[must_use = "the message may not be sent"]
#[acs_endpoint(service = "sms")]
#[inline]
#[track_caller]
pub fn attributes_around() -> Result<(), SmsError> {
    Response::new("")
}

#[deprecated = "use `attributes_around`"]
#[acs_endpoint(service = "sms")]
#[cold]
pub fn deprecated() -> Result<(), SmsError> {
    Response::new("")
}

#[cfg(any(unix, windows))]
#[acs_endpoint(service = "sms")]
#[cfg_attr(any(unix, windows), inline(always))]
pub fn conditional() -> Result<(), SmsError> {
    Response::new("")
}

#[cfg(not(any(unix, windows)))]
#[acs_endpoint(service = "no such service")]
pub fn conditional() -> u8 {
    1
}

#[cfg_attr(any(unix, windows), acs_endpoint(service = "sms", success(200)))]
pub fn conditional_attribute() -> Result<(), SmsError> {
    Response::new("")
}

#[acs_endpoint::acs_endpoint(service = "sms")]
pub fn by_path() -> Result<(), SmsError> {
    Response::new("")
}

pub fn main() {
    assert!(unsafe { unsafe_function() }.is_ok());
    drop(unsafe { async_unsafe_function() });
    assert!(foreign_interface().is_ok());
    assert!(of_the_crate().is_ok());
    assert!(inner::of_the_parent().is_ok());
    assert!(attributes_around().is_ok());
    #[allow(deprecated)]
    let sent = deprecated();
    assert!(sent.is_ok());
    assert!(conditional().is_ok());
    assert!(conditional_attribute().is_ok());
    assert!(by_path().is_ok());
}
