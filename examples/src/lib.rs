//! Complete hand-written clients that use `acs_endpoint`, and a local service they run against.
//!
//! * [`sms`] is a client for the SMS API of Azure Communication Services, to be copied and changed.
//! * [`connection_string`], [`access_key`] and [`signing`] are what any client needs to be let in.
//! * [`local_service`] plays the SMS service, faults included, on this machine.
//!
//! `cargo run --example send_sms` shows all of it at work.

pub mod access_key;
pub mod connection_string;
pub mod local_service;
pub mod signing;
pub mod sms;

pub use self::{
    access_key::AccessKey,
    connection_string::ConnectionString,
    local_service::{Behaviour, LocalService},
    sms::SmsClient,
};
