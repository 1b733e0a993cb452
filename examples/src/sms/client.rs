//! The functions of the API.

use acs_endpoint::{SmsError, acs_endpoint};
use reqwest::Client;

use super::models::{DeliveryReport, OptOutRequest, OptOutResult, SendMessage, SendResult};
use crate::{
    ConnectionString,
    transport::{Transport, http_client},
};

/// The version of the API that the client speaks.
const API_VERSION: &str = "2026-01-23";

/// A client for one Communication Services resource. Clones share their connections.
///
/// ```
/// # tokio::runtime::Runtime::new()?.block_on(async {
/// use acs_endpoint_examples::{LocalService, SmsClient, sms::models::SendMessage};
///
/// let service = LocalService::start().await?;
/// let client = SmsClient::new(&service.connection_string().parse()?)?;
///
/// let message = SendMessage::new("+14255550100", ["+14255550123"], "Your table is ready.");
/// let sent = client.send(&message).await?;
/// assert!(sent.items().iter().all(Result::is_ok));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// # })?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct SmsClient {
    transport: Transport,
}

impl SmsClient {
    /// A client with an HTTP client of its own: it waits 30 seconds at most, follows no redirects,
    /// and reaches a service on this machine without a proxy.
    ///
    /// # Errors
    ///
    /// `reqwest`'s error if its TLS backend cannot be set up.
    pub fn new(connection: &ConnectionString) -> Result<Self, reqwest::Error> {
        let http = http_client(connection.endpoint())?;
        Ok(Self::with_http_client(connection, http))
    }

    /// A client that uses `http`, which should not follow redirects: the signature of a request
    /// is valid for one address only.
    #[must_use]
    pub fn with_http_client(connection: &ConnectionString, http: Client) -> Self {
        Self { transport: Transport::new(http, connection, API_VERSION) }
    }

    /// Sends one message to each of its recipients.
    ///
    /// `Ok` means that the service has looked at every recipient, not that it accepted all of them:
    /// each has its own outcome in the result.
    ///
    /// Sending the same [`SendMessage`] again is safe: its recipients carry ids by which the
    /// service knows what it has accepted already.
    ///
    /// # Errors
    ///
    /// [`SmsError`], with a variant for each status that the service documents.
    #[acs_endpoint(service = "sms", operation = SEND, success(202), idempotent)]
    pub async fn send(&self, message: &SendMessage) -> Result<SendResult, SmsError> {
        self.transport.post(SmsError::SEND.path(), message).await
    }

    /// Adds recipients to those that want no messages from the sender `from`.
    ///
    /// # Errors
    ///
    /// [`SmsError`]. A recipient that is refused on its own is part of the result.
    #[acs_endpoint(service = "sms", operation = OPT_OUTS_ADD)]
    pub async fn add_opt_outs(&self, from: &str, to: &[&str]) -> Result<OptOutResult, SmsError> {
        let request = OptOutRequest::new(from, to);
        self.transport.post(SmsError::OPT_OUTS_ADD.path(), &request).await
    }

    /// Removes recipients from those that opted out of messages from the sender `from`.
    ///
    /// # Errors
    ///
    /// [`SmsError`]. A recipient that is refused on its own is part of the result.
    #[acs_endpoint(service = "sms", operation = OPT_OUTS_REMOVE)]
    pub async fn remove_opt_outs(&self, from: &str, to: &[&str]) -> Result<OptOutResult, SmsError> {
        let request = OptOutRequest::new(from, to);
        self.transport.post(SmsError::OPT_OUTS_REMOVE.path(), &request).await
    }

    /// Reports whether each recipient opted out of messages from the sender `from`.
    ///
    /// # Errors
    ///
    /// [`SmsError`]. A recipient that is refused on its own is part of the result.
    #[acs_endpoint(service = "sms", operation = OPT_OUTS_CHECK)]
    pub async fn check_opt_outs(&self, from: &str, to: &[&str]) -> Result<OptOutResult, SmsError> {
        let request = OptOutRequest::new(from, to);
        self.transport.post(SmsError::OPT_OUTS_CHECK.path(), &request).await
    }

    /// What became of an accepted message, by its
    /// [`message_id`](super::models::SendItem::message_id); `None` while there is no report.
    ///
    /// # Errors
    ///
    /// [`SmsError`], but never its `NotFound`.
    #[acs_endpoint(service = "sms", operation = DELIVERY_REPORTS_GET, none_on(404))]
    pub async fn delivery_report(&self, id: &str) -> Result<Option<DeliveryReport>, SmsError> {
        self.transport.get(&SmsError::DELIVERY_REPORTS_GET.path_for([id])?).await
    }
}
