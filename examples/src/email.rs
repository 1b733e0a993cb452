//! A client for the Email API of Azure Communication Services.
//!
//! Sending is a long-running operation: [`EmailClient::send`] starts it, and [`EmailClient::status`]
//! returns its status. [`EmailClient::send_and_wait`] does both.

use std::time::Duration;

use acs_endpoint::{EmailError, LongRunning, acs_endpoint};
use http::{HeaderMap, header::RETRY_AFTER};
use reqwest::Method;
use serde::Serialize;
use uuid::Uuid;

use crate::{
    ConnectionString,
    transport::{Transport, http_client},
};

/// The version of the API that the client uses.
const API_VERSION: &str = "2025-09-01";
/// The delay between two requests for the status, if the service does not specify one.
const PAUSE: Duration = Duration::from_secs(2);
/// The maximum number of requests for the status.
const MAX_POLLS: u32 = 100;

/// An e-mail.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Email {
    /// The address of the sender. Its domain must be linked to the resource.
    pub sender_address: String,
    /// The recipients.
    pub recipients: Recipients,
    /// The subject and the text.
    pub content: Content,
    /// The ID with which the service recognizes a repeated e-mail.
    #[serde(skip)]
    pub operation_id: Uuid,
}

/// The recipients of an e-mail.
#[derive(Clone, Debug, Serialize)]
pub struct Recipients {
    /// The addresses of the field "to".
    pub to: Vec<Address>,
}

/// An e-mail address.
#[derive(Clone, Debug, Serialize)]
pub struct Address {
    /// The address, such as `alex@contoso.example`.
    pub address: String,
}

/// The content of an e-mail.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Content {
    /// The subject.
    pub subject: String,
    /// The text.
    pub plain_text: String,
}

impl Email {
    /// Creates an e-mail from `from` to `to`, with a new operation ID.
    #[must_use]
    pub fn new(from: &str, to: &[&str], subject: &str, text: &str) -> Self {
        let to = to.iter().map(|address| Address { address: (*address).to_owned() }).collect();
        Self {
            sender_address: from.to_owned(),
            recipients: Recipients { to },
            content: Content { subject: subject.to_owned(), plain_text: text.to_owned() },
            operation_id: Uuid::new_v4(),
        }
    }
}

/// A client for one Communication Services resource. Clones share their connections.
#[derive(Clone, Debug)]
pub struct EmailClient {
    transport: Transport,
}

impl EmailClient {
    /// Creates a client for the resource of a connection string.
    ///
    /// # Errors
    ///
    /// Returns reqwest's error if the TLS backend cannot be initialized.
    pub fn new(connection: &ConnectionString) -> Result<Self, reqwest::Error> {
        let http = http_client(connection.endpoint())?;
        Ok(Self { transport: Transport::new(http, connection, API_VERSION) })
    }

    /// Starts sending an e-mail.
    ///
    /// The call can be repeated with the same [`Email`], because the service recognizes the operation
    /// ID. The argument `idempotent` declares this for [`retry()`](acs_endpoint::ServiceError::retry).
    #[acs_endpoint(service = "email", operation = SEND, success(202), idempotent)]
    pub async fn send(&self, email: &Email) -> Result<http::Response<LongRunning>, EmailError> {
        let request = self.transport.request(Method::POST, EmailError::SEND.path());
        let request = request.header("operation-id", email.operation_id.to_string()).json(email);
        self.transport.send(request).await
    }

    /// Returns the status of sending an e-mail. A failed operation is an error.
    #[acs_endpoint(service = "email", operation = GET_SEND_RESULT, and_then = ended_well)]
    pub async fn status(&self, id: &str) -> Result<http::Response<LongRunning>, EmailError> {
        self.transport.get(&EmailError::GET_SEND_RESULT.path_for([id])?).await
    }

    /// Sends an e-mail and waits until the service has sent it.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`send`](Self::send) and [`status`](Self::status).
    pub async fn send_and_wait(&self, email: &Email) -> Result<LongRunning, EmailError> {
        let mut operation = self.send(email).await?;
        for _ in 0..MAX_POLLS {
            if operation.body().has_ended() {
                break;
            }
            tokio::time::sleep(pause(operation.headers())).await;
            operation = self.status(&email.operation_id.to_string()).await?;
        }
        Ok(operation.into_body())
    }
}

/// Returns an error if the operation failed or was canceled, which the service reports in a 200.
fn ended_well(
    operation: http::Response<LongRunning>,
    response: acs_endpoint::ErrorResponse,
) -> Result<http::Response<LongRunning>, EmailError> {
    let (head, operation) = operation.into_parts();
    Ok(http::Response::from_parts(head, operation.check::<EmailError>(response)?))
}

/// The delay that the service requests, in seconds.
fn pause(headers: &HeaderMap) -> Duration {
    let seconds = headers.get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse().ok());
    seconds.map_or(PAUSE, Duration::from_secs)
}

#[cfg(test)]
mod tests;
