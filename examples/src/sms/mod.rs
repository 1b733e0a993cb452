//! A client for the SMS API of Azure Communication Services.
//!
//! Each function of [`SmsClient`] builds its request by hand and ends with the HTTP response, which
//! `#[acs_endpoint]` converts into a typed result.
//!
//! To use it elsewhere, copy this folder with [`transport`](crate::transport),
//! [`connection_string`](crate::connection_string), [`access_key`](crate::access_key) and
//! [`signing`](crate::signing).

mod client;
pub mod models;

pub use self::client::SmsClient;

#[cfg(test)]
mod tests;
