//! The procedural macros of [`acs-endpoint`](https://docs.rs/acs-endpoint).
//!
//! Depend on `acs-endpoint` instead of this crate: it re-exports and documents the macros.

#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::todo,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

mod arguments;
mod endpoint;
mod errors;
mod from_response;
mod paths;
mod service_error;
#[cfg(test)]
mod snapshots;
mod statuses;
#[cfg(test)]
mod tests;
mod tokens;
mod variants;

use proc_macro::TokenStream;

/// Converts the response at the end of a function into the function's `Result`.
#[proc_macro_attribute]
pub fn acs_endpoint(args: TokenStream, item: TokenStream) -> TokenStream {
    endpoint::expand(args.into(), &item.into()).into()
}

/// Makes an enum the error type of a service.
#[proc_macro_derive(
    ServiceError,
    attributes(service, status, transport, decode, rest, local, from)
)]
pub fn service_error(input: TokenStream) -> TokenStream {
    service_error::expand(input.into()).into()
}

/// Makes an enum a success type with a variant for each status code.
#[proc_macro_derive(FromResponse, attributes(from_response, status))]
pub fn from_response(input: TokenStream) -> TokenStream {
    from_response::expand(input.into()).into()
}
