//! The functions of the API.

use acs_endpoint::{SmsError, acs_endpoint};
use reqwest::Client;

use super::models::{DeliveryReport, OptOutRequest, OptOutResult, SendMessage, SendResult};
use crate::{
    ConnectionString,
    transport::{Transport, http_client},
};

/// The version of the API that the client uses.
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
    /// Creates a client with a new HTTP client. It has a timeout of 30 seconds, follows no redirects,
    /// and uses no proxy for a service on the local machine.
    ///
    /// # Errors
    ///
    /// Returns reqwest's error if the TLS backend cannot be initialized.
    pub fn new(connection: &ConnectionString) -> Result<Self, reqwest::Error> {
        let http = http_client(connection.endpoint())?;
        Ok(Self::with_http_client(connection, http))
    }

    /// Creates a client that uses `http`. It should not follow redirects, because the signature of a
    /// request is only valid for one URL.
    #[must_use]
    pub fn with_http_client(connection: &ConnectionString, http: Client) -> Self {
        Self { transport: Transport::new(http, connection, API_VERSION) }
    }

    /// Sends a message to each of its recipients.
    ///
    /// `Ok` means that the service processed the request, not that it accepted all recipients. The
    /// result contains an outcome for each recipient.
    ///
    /// The same [`SendMessage`] can be sent again, because its recipients contain ids with which the
    /// service recognizes messages that it has already accepted.
    ///
    /// # Errors
    ///
    /// Returns an [`SmsError`], which has a variant for each status that the service documents.
    #[acs_endpoint(service = "sms", operation = SEND, success(202), idempotent)]
    pub async fn send(&self, message: &SendMessage) -> Result<SendResult, SmsError> {
        self.transport.post(SmsError::SEND.path(), message).await
    }

    /// Adds recipients to the opt-out list of the sender `from`.
    ///
    /// # Errors
    ///
    /// Returns an [`SmsError`]. A single rejected recipient is part of the result instead.
    #[acs_endpoint(service = "sms", operation = OPT_OUTS_ADD)]
    pub async fn add_opt_outs(&self, from: &str, to: &[&str]) -> Result<OptOutResult, SmsError> {
        let request = OptOutRequest::new(from, to);
        self.transport.post(SmsError::OPT_OUTS_ADD.path(), &request).await
    }

    /// Removes recipients from the opt-out list of the sender `from`.
    ///
    /// # Errors
    ///
    /// Returns an [`SmsError`]. A single rejected recipient is part of the result instead.
    #[acs_endpoint(service = "sms", operation = OPT_OUTS_REMOVE)]
    pub async fn remove_opt_outs(&self, from: &str, to: &[&str]) -> Result<OptOutResult, SmsError> {
        let request = OptOutRequest::new(from, to);
        self.transport.post(SmsError::OPT_OUTS_REMOVE.path(), &request).await
    }

    /// Returns whether each recipient opted out of messages from the sender `from`.
    ///
    /// # Errors
    ///
    /// Returns an [`SmsError`]. A single rejected recipient is part of the result instead.
    #[acs_endpoint(service = "sms", operation = OPT_OUTS_CHECK)]
    pub async fn check_opt_outs(&self, from: &str, to: &[&str]) -> Result<OptOutResult, SmsError> {
        let request = OptOutRequest::new(from, to);
        self.transport.post(SmsError::OPT_OUTS_CHECK.path(), &request).await
    }

    /// Gets the delivery report of an accepted message, by its
    /// [`message_id`](super::models::SendItem::message_id). Returns `None` until the report exists.
    ///
    /// # Errors
    ///
    /// Returns an [`SmsError`], but never `NotFound`.
    #[acs_endpoint(service = "sms", operation = DELIVERY_REPORTS_GET, none_on(404))]
    pub async fn delivery_report(&self, id: &str) -> Result<Option<DeliveryReport>, SmsError> {
        self.transport.get(&SmsError::DELIVERY_REPORTS_GET.path_for([id])?).await
    }
}
