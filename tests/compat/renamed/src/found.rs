//! The dependency is called `rt`, which the macros see for themselves.

use http::Response;
use rt::{DecodeError, ErrorResponse, FromResponse, ServiceError, TransportError, acs_endpoint};

/// A service.
#[derive(Debug, ServiceError)]
#[service(name = "parcel", success(200, 201))]
pub enum ParcelError {
    /// There is none.
    #[status(404)]
    NotFound(ErrorResponse),
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
pub enum Sent {
    /// It was there.
    #[status(200)]
    Known,
    /// It is new.
    #[status(201)]
    New(u8),
}

/// Sends.
#[acs_endpoint(service = ParcelError, success(200, 201), handles(404))]
pub fn send() -> Result<Sent, ParcelError> {
    Response::new("1")
}

/// Sends with the common service.
#[acs_endpoint(service = "common")]
pub async fn send_later() -> Result<u8, rt::CommonError> {
    Response::new("1")
}
