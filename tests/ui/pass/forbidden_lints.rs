//! A user may forbid any lint, because generated code does not contain or need `#[allow(..)]`.
#![deny(warnings)]
#![forbid(unsafe_code)]
#![forbid(unused, nonstandard_style, rust_2018_idioms, let_underscore, refining_impl_trait)]
#![forbid(
    absolute_paths_not_starting_with_crate,
    clippy::all,
    clippy::nursery,
    clippy::pedantic,
    elided_lifetimes_in_paths,
    explicit_outlives_requirements,
    keyword_idents,
    macro_use_extern_crate,
    meta_variable_misuse,
    missing_abi,
    missing_debug_implementations,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings,
    unnameable_types,
    unreachable_code,
    unreachable_pub,
    unused_extern_crates,
    unused_import_braces,
    unused_lifetimes,
    unused_qualifications,
    unused_results,
    variant_size_differences
)]

use std::future::Future;

use acs_endpoint::{
    DecodeError, ErrorResponse, FromResponse, ServiceError, SmsError, TransportError, acs_endpoint,
};
use http::Response;

/// A client.
#[derive(Debug)]
pub struct Client;

impl Client {
    /// Finds.
    #[acs_endpoint(service = "sms", success(200), handles(400, ..), none_on(404))]
    pub fn find(&self) -> Result<Option<String>, SmsError> {
        Response::new("")
    }

    /// Pays.
    #[acs_endpoint(service = BillingError, handles(402), allow_undocumented(409), max_body = 1_000)]
    pub async fn pay(&self) -> Result<Paid, BillingError> {
        Response::new("1")
    }

    /// Sends.
    #[acs_endpoint(service = "sms", and_then = verify)]
    pub fn checked(&self) -> Result<Paid, SmsError> {
        Response::new("1")
    }

    /// Does not.
    #[acs_endpoint(service = "sms")]
    pub fn diverges(&self) -> Result<String, SmsError> {
        todo!()
    }

    /// Sends.
    #[acs_endpoint(service = "sms")]
    pub fn later(&self) -> impl Future<Output = Result<String, SmsError>> + use<> {
        async { Response::new("\"\"") }
    }
}

fn verify(paid: Paid, response: ErrorResponse) -> Result<Paid, SmsError> {
    match paid {
        Paid::Now(_) => Ok(paid),
        Paid::Later => Err(SmsError::BadRequest(response)),
    }
}

/// An error.
#[derive(Debug, ServiceError)]
#[service(name = "billing", success(200))]
pub enum BillingError {
    /// Not paid.
    #[status(402, advice = "pay", url = "https://example.org")]
    PaymentRequired,
    /// The rest.
    #[status(_)]
    Undocumented(ErrorResponse),
    /// Offline.
    #[transport]
    Transport(TransportError),
    /// Unreadable.
    #[decode]
    Decode(DecodeError),
}

/// A value.
#[derive(Debug, FromResponse)]
pub enum Paid {
    /// Now.
    #[status(200)]
    Now(u8),
    /// Later.
    #[status(_)]
    Later,
}

/// Runs it.
///
/// # Panics
/// If it is wrong.
pub fn main() {
    assert!(Client.find().is_ok());
    assert!(Client.checked().is_ok());
    drop(Client.pay());
    drop(Client.later());
    let _: fn(&Client) -> Result<String, SmsError> = Client::diverges;
}
