//! A client for the Job Router API of Azure Communication Services: entities with entity tags.

use acs_endpoint::{FromResponse, JobRouterError, acs_endpoint};
use http::header::{CONTENT_TYPE, IF_MATCH};
use reqwest::{Method, Response};
use serde::{Deserialize, Serialize};

use crate::{
    ConnectionString,
    transport::{Transport, http_client},
};

/// The version of the API that the client uses.
const API_VERSION: &str = "2023-11-01";

/// A queue.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct Queue {
    /// The ID.
    pub id: String,
    /// The entity tag of this state.
    pub etag: String,
    /// The name.
    pub name: Option<String>,
    /// The distribution policy that distributes its jobs.
    pub distribution_policy_id: Option<String>,
}

/// The members of a queue to be changed; the others keep their values.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct QueuePatch {
    /// The name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The distribution policy that distributes its jobs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distribution_policy_id: Option<String>,
}

/// The outcome of an upsert, which the status specifies.
#[derive(Clone, Debug, FromResponse, PartialEq, Eq)]
pub enum Upserted {
    /// The queue existed and was updated.
    #[status(200)]
    Updated(Queue),
    /// The queue was created.
    #[status(201)]
    Created(Queue),
}

impl Upserted {
    /// The queue.
    #[must_use]
    pub fn queue(&self) -> &Queue {
        let (Self::Updated(queue) | Self::Created(queue)) = self;
        queue
    }
}

/// A client for one Communication Services resource. Clones share their connections.
#[derive(Clone, Debug)]
pub struct JobRouterClient {
    transport: Transport,
}

/// The attribute on the block specifies the service for all functions.
#[acs_endpoint(service = "job_router")]
impl JobRouterClient {
    /// Creates a client for the resource of a connection string.
    ///
    /// # Errors
    ///
    /// Returns reqwest's error if the TLS backend cannot be initialized.
    pub fn new(connection: &ConnectionString) -> Result<Self, reqwest::Error> {
        let http = http_client(connection.endpoint())?;
        Ok(Self { transport: Transport::new(http, connection, API_VERSION) })
    }

    /// Creates a queue, or updates it if its entity tag is still `etag`. An outdated `etag` is
    /// [`JobRouterError::PreconditionFailed`]: read the queue again.
    #[endpoint(operation = UPSERT_QUEUE, success(200, 201))]
    pub async fn upsert_queue(
        &self,
        id: &str,
        patch: &QueuePatch,
        etag: Option<&str>,
    ) -> Result<Upserted, JobRouterError> {
        self.merge(&JobRouterError::UPSERT_QUEUE.path_for([id])?, patch, etag).await
    }

    /// Gets a queue. Returns `None` if it does not exist.
    #[endpoint(operation = GET_QUEUE, none_on(404))]
    pub async fn queue(&self, id: &str) -> Result<Option<Queue>, JobRouterError> {
        self.transport.get(&JobRouterError::GET_QUEUE.path_for([id])?).await
    }

    /// Creates or updates a distribution policy.
    #[endpoint(operation = UPSERT_DISTRIBUTION_POLICY, success(200, 201))]
    pub async fn upsert_distribution_policy(&self, id: &str) -> Result<(), JobRouterError> {
        let path = JobRouterError::UPSERT_DISTRIBUTION_POLICY.path_for([id])?;
        self.merge(&path, &serde_json::json!({"offerExpiresAfterSeconds": 60}), None).await
    }

    /// Deletes a distribution policy. If a queue uses it, the error is [`JobRouterError::BadRequest`].
    #[endpoint(operation = DELETE_DISTRIBUTION_POLICY, success(204))]
    pub async fn delete_distribution_policy(&self, id: &str) -> Result<(), JobRouterError> {
        let path = JobRouterError::DELETE_DISTRIBUTION_POLICY.path_for([id])?;
        self.transport.delete(&path).await
    }

    /// Creates a job in a queue.
    #[endpoint(operation = UPSERT_JOB, success(200, 201))]
    pub async fn create_job(&self, id: &str, queue: &str) -> Result<(), JobRouterError> {
        let job = serde_json::json!({"channelId": "chat", "queueId": queue, "priority": 1});
        self.merge(&JobRouterError::UPSERT_JOB.path_for([id])?, &job, None).await
    }

    /// Cancels a job. If it was canceled before, the error is [`JobRouterError::Conflict`].
    #[endpoint(operation = CANCEL_JOB)]
    pub async fn cancel_job(&self, id: &str) -> Result<(), JobRouterError> {
        let path = JobRouterError::CANCEL_JOB.path_for([id])?;
        self.transport.post(&path, &serde_json::json!({})).await
    }

    /// Sends a JSON merge patch (RFC 7396). This helper is not annotated; the functions that call it are.
    async fn merge(
        &self,
        path: &str,
        patch: &impl Serialize,
        etag: Option<&str>,
    ) -> Result<Response, reqwest::Error> {
        let mut request = self.transport.request(Method::PATCH, path).json(patch);
        request = request.header(CONTENT_TYPE, "application/merge-patch+json");
        if let Some(etag) = etag {
            request = request.header(IF_MATCH, etag);
        }
        self.transport.send(request).await
    }
}

#[cfg(test)]
mod tests;
