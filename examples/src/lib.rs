//! Complete hand-written clients that use `acs_endpoint`, and a local service for them.
//!
//! * [`sms`], [`email`], [`identity`], [`chat`], [`job_router`] and [`phone_numbers`] are clients for
//!   APIs of Azure Communication Services, which you can copy and change.
//! * [`transport`], [`connection_string`], [`access_key`] and [`signing`] send their requests.
//! * [`local_service`] simulates these services, including their errors, on the local machine.
//!
//! Each client has an example: `cargo run --example send_sms`, `email`, `identity_and_chat`,
//! `job_router` and `phone_numbers`.

pub mod access_key;
pub mod chat;
pub mod connection_string;
pub mod email;
pub mod identity;
pub mod job_router;
pub mod local_service;
pub mod phone_numbers;
pub mod signing;
pub mod sms;
pub mod transport;

pub use self::{
    access_key::AccessKey,
    chat::ChatClient,
    connection_string::ConnectionString,
    email::EmailClient,
    identity::IdentityClient,
    job_router::JobRouterClient,
    local_service::{Behaviour, LocalService},
    phone_numbers::PhoneNumbersClient,
    sms::SmsClient,
};
