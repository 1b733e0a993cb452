//! Functions that name their operation, and marks that depend on a condition.
#![deny(warnings)]

use acs_endpoint::{
    DecodeError, ErrorResponse, Operation, Retry, ServiceError, SmsError, TransportError,
    acs_endpoint,
};
use http::Response;

fn response(status: u16) -> Response<&'static str> {
    let mut response = Response::new("1");
    *response.status_mut() = http::StatusCode::from_u16(status).unwrap();
    response
}

/// An error of the queue.
#[derive(Debug, ServiceError)]
#[service(name = "queue", success(200, 201, 207))]
pub enum QueueError {
    /// The service failed.
    #[status(500)]
    Failed(ErrorResponse),
    /// Any other status.
    #[status(_)]
    Undocumented(ErrorResponse),
    /// No response.
    #[transport]
    Transport(TransportError),
    /// Not the value.
    #[decode]
    Decode(DecodeError),
}

impl QueueError {
    /// Adds an item.
    pub const ADD: Operation<Self> =
        Operation::post("Queue_Add", "/items").success(&[200, 201, 207]);
    /// Replaces an item.
    pub const REPLACE: Operation<Self, 1> = Operation::put("Queue_Replace", "/items/{id}");
}

#[acs_endpoint(service = QueueError, operation = ADD, success(200, 201), handles(207, 500))]
pub fn add(status: u16) -> Result<u8, QueueError> {
    response(status)
}

#[acs_endpoint(service = QueueError, operation = self::QueueError::REPLACE)]
pub fn replace(status: u16) -> Result<u8, QueueError> {
    response(status)
}

#[acs_endpoint(service = QueueError, operation = ADD, success(200..=201, 207), idempotent)]
pub fn add_once(status: u16) -> Result<u8, QueueError> {
    response(status)
}

#[acs_endpoint(service = "sms", operation = SEND, success(202, 218), allow_undocumented(218))]
pub fn built_in(status: u16) -> Result<u8, SmsError> {
    response(status)
}

pub struct Client;

#[acs_endpoint(service = QueueError, operation = REPLACE, idempotent)]
impl Client {
    #[cfg_attr(all(), endpoint, doc = "Marked.")]
    pub fn marked(&self, status: u16) -> Result<u8, QueueError> {
        response(status)
    }

    #[cfg_attr(any(), endpoint(none_on(404)))]
    pub fn not_marked(&self, status: u16) -> Response<&'static str> {
        response(status)
    }

    #[endpoint(operation = ADD, success(200, 201, 207))]
    pub fn overridden(&self, status: u16) -> Result<u8, QueueError> {
        response(status)
    }

    #[cfg(any())]
    #[endpoint(unknown = 1)]
    pub fn compiled_elsewhere(&self) -> Result<u8, Missing> {
        response(200);
    }
}

pub fn main() {
    assert_eq!(add(201).unwrap(), 1);
    assert_eq!(add(207).unwrap_err().status().unwrap(), 207);
    assert!(matches!(add(500).unwrap_err().retry(), Retry::IfIdempotent { .. }));
    assert!(matches!(replace(500).unwrap_err().retry(), Retry::Yes { .. }));
    assert!(matches!(add_once(500).unwrap_err().retry(), Retry::Yes { .. }));
    assert_eq!(built_in(218).unwrap(), 1);
    assert!(matches!(Client.marked(500).unwrap_err().retry(), Retry::Yes { .. }));
    assert_eq!(Client.not_marked(404).status(), 404);
    assert_eq!(Client.overridden(207).unwrap(), 1);
    let error = add(500).unwrap_err();
    let endpoint = error.response().and_then(ErrorResponse::endpoint).unwrap();
    assert_eq!(endpoint.operation().unwrap().id(), "Queue_Add");
}
