//! The same calls in three versions: annotated, written by hand, and converted by `azure_core`.
//!
//! The two sides of a comparison do the same work and keep the same data. They share only the responses;
//! each side is written as if the other one did not exist.

pub mod annotated;
pub mod azure;
pub mod by_hand;
pub mod over_reqwest;
pub mod responses;

use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// The response to sending a message.
#[derive(Debug, serde::Deserialize)]
pub struct Sent {
    /// An item for each recipient.
    pub value: Vec<Recipient>,
}

/// The outcome of one message.
#[derive(Debug, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Recipient {
    /// The recipient.
    pub to: String,
    /// The ID of the message.
    pub message_id: Option<String>,
    /// The status code of this message.
    pub http_status_code: u16,
    /// Whether it was accepted.
    pub successful: bool,
    /// Whether it had been sent before.
    pub repeatability_result: Option<String>,
    /// Why it was not accepted.
    pub error_message: Option<String>,
}

/// Runs a future that never waits, without a runtime.
///
/// # Panics
/// Panics if the future waits.
pub fn ready<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("a call with a response in memory waits for nothing"),
    }
}
