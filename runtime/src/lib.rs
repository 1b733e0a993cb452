#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

// The derive names this crate `::acs_endpoint`, here too.
extern crate self as acs_endpoint;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod api;
pub mod blocking;
mod body;
mod body_deserializer;
mod check;
mod client;
mod clients;
mod correlation;
mod decode;
mod decode_error;
mod endpoint;
mod error_body;
mod error_response;
mod finish;
mod from_response;
mod json_path;
mod redact;
mod report;
mod retry;
mod service;
pub mod services;
mod status;
mod transport;
mod value;

pub use acs_endpoint_macros::{ServiceError, acs_endpoint};

pub use crate::body::{Body, BodyError, MAX_ERROR_BODY};
pub use crate::client::{ClientError, ClientResponse, Failure, IntoResponse, via};
pub use crate::decode::decode;
pub use crate::decode_error::DecodeError;
pub use crate::endpoint::Endpoint;
pub use crate::error_body::ErrorDetail;
pub use crate::error_response::ErrorResponse;
pub use crate::from_response::{FromResponse, Streamed};
pub use crate::retry::Retry;
pub use crate::service::ServiceError;
pub use crate::services::{CommonError, SmsError};
pub use crate::status::Status;
pub use crate::transport::{Phase, TransportError};
