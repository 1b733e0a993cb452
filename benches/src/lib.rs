//! The same calls three times: annotated, written by hand, and converted by `azure_core`.
//!
//! The two sides of a comparison do the same and keep the same. Only the responses
//! are shared; each side is what one would write who writes nothing else.

pub mod annotated;
pub mod answers;
pub mod azure;
pub mod by_hand;
pub mod over_reqwest;

use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// The response to sending a message.
#[derive(Debug, serde::Deserialize)]
pub struct Sent {
    /// An item for each recipient.
    pub value: Vec<Recipient>,
}

/// What became of one message.
#[derive(Debug, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Recipient {
    /// Who it is for.
    pub to: String,
    /// What finds it again.
    pub message_id: Option<String>,
    /// What its status would be if it had been alone.
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
/// If the future waits.
pub fn ready<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("a call on an answer in memory waits for nothing"),
    }
}
