//! All names that generated code could use have another meaning here.
#![deny(warnings)]
#![allow(dead_code, non_camel_case_types)]

/// The names of crates and of types are taken.
mod taken {
    pub mod core {}
    pub mod std {}
    pub mod alloc {}
    pub mod bytes {}
    pub mod serde {}
    pub mod http {}
    pub mod __private {}

    pub struct Result;
    pub struct Option;
    pub struct Box;
    pub struct Vec;
    pub struct String;
    pub struct Response;
    pub struct Status;
    pub struct Api;
    pub struct Pin;
    pub struct u8;
    pub struct u16;
    pub struct str;
    pub struct bool;
    pub struct usize;

    pub trait From {}
    pub trait Into {}
    pub trait Future {}
    pub trait Error {}
    pub trait Send {}
    pub trait Sync {}
    pub trait Sized {}
    pub trait Drop {}
    pub trait AsRef {}
    pub trait Iterator {}

    #[derive(Clone, Copy)]
    pub enum Outcome {
        Ok,
        Err,
        Some,
        None,
    }

    #[allow(unused_imports)]
    pub use Outcome::{Err, None, Ok, Some};

    pub const API: Outcome = Outcome::Ok;

    pub fn response() {}
    pub fn result() {}
    pub fn finish() {}
    pub fn api() {}
    pub fn drop() {}
}

#[allow(unused_imports)]
use taken::*;

// The prelude's macros take precedence over a glob import, so these are defined before their uses.
#[allow(unused_macros)]
mod macros {
    macro_rules! taken {
        ($($name:ident)*) => {$(
            #[allow(unused_macros)]
            macro_rules! $name {
                () => { compile_error!("generated code called a macro of the user") };
            }
            #[allow(unused_imports)]
            pub(crate) use $name;
        )*};
    }
    taken!(format concat panic unreachable module_path todo matches vec write stringify line);
}

#[allow(unused_imports)]
use macros::{
    concat, format, line, matches, module_path, panic, stringify, todo, unreachable, vec, write,
};

#[acs_endpoint::acs_endpoint(service = "sms", success(200), handles(400, ..), none_on(404))]
pub fn find() -> ::core::result::Result<::core::option::Option<()>, ::acs_endpoint::SmsError> {
    ::http::Response::new("")
}

#[acs_endpoint::acs_endpoint(service = BillingError, handles(402, 404))]
pub async fn pay() -> ::core::result::Result<(), BillingError> {
    ::http::Response::new("")
}

#[acs_endpoint::acs_endpoint(service = "sms")]
pub fn diverges() -> ::core::result::Result<(), ::acs_endpoint::SmsError> {
    ::core::panic!()
}

/// The names of the macros' helpers are not visible to the user.
#[derive(::core::fmt::Debug, ::acs_endpoint::ServiceError)]
#[service(name = "billing", success(200))]
pub enum BillingError {
    /// Not paid.
    #[status(402)]
    Err(::acs_endpoint::ErrorResponse),
    #[status(404)]
    None,
    #[status(_)]
    Some(::acs_endpoint::ErrorResponse),
    #[transport]
    Ok(::acs_endpoint::TransportError),
    #[decode]
    Self_(::acs_endpoint::DecodeError),
}

/// Traits of the user whose methods have the names of methods that generated code calls.
#[allow(unused_imports)]
use ::core::fmt::{Debug as _, Display as _};

trait Extension {
    fn fmt(&self) {}
    fn source(&self) {}
    fn response(&self) {}
    #[allow(clippy::wrong_self_convention)]
    fn into_error_response(&self) {}
    fn status(&self) {}
    #[allow(clippy::wrong_self_convention)]
    fn as_u16(self)
    where
        Self: ::core::marker::Sized,
    {
    }
}

impl<T: ?::core::marker::Sized> Extension for T {}

/// An error that contains another service's error, with errors of the client.
#[derive(::core::fmt::Debug, ::acs_endpoint::ServiceError)]
#[service(name = "orders", operations(LIST))]
pub enum OrdersError {
    #[status(409, code = "Stale" | "Old", retry = never)]
    Err,
    #[status(409 | 412, observed)]
    Ok(Kept),
    #[rest]
    Some(BillingError),
    /// Without a key.
    #[local]
    None(::core::primitive::u8),
    #[local]
    Box(#[from] ::core::num::ParseIntError),
    #[local]
    Dyn(
        #[from]
        ::std::boxed::Box<dyn ::core::error::Error + ::core::marker::Send + ::core::marker::Sync>,
    ),
}

impl OrdersError {
    pub const LIST: ::acs_endpoint::Operation<Self> =
        ::acs_endpoint::Operation::get("Orders_List", "/orders");
}

/// A view of the error.
#[derive(::core::fmt::Debug, ::acs_endpoint::ServiceError)]
pub enum Result_ {
    #[status(402)]
    Ok(Kept),
    #[rest]
    Err(BillingError),
}

#[derive(::core::fmt::Debug)]
pub struct Kept(::acs_endpoint::ErrorResponse);

impl ::core::convert::From<::acs_endpoint::ErrorResponse> for Kept {
    fn from(response: ::acs_endpoint::ErrorResponse) -> Self {
        Self(response)
    }
}

impl ::core::convert::From<Kept> for ::acs_endpoint::ErrorResponse {
    fn from(kept: Kept) -> Self {
        kept.0
    }
}

pub fn main() {
    let local = ::std::string::ToString::to_string(&OrdersError::None(1));
    ::core::assert_eq!(local, "Without a key: 1");
    let _: fn(Result_) -> BillingError = <BillingError as ::core::convert::From<Result_>>::from;
    ::core::assert!(find().is_ok());
    ::core::mem::drop(pay());
    let _: fn() -> ::core::result::Result<(), ::acs_endpoint::SmsError> = diverges;
}
