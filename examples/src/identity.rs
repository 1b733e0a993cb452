//! A client for the Identity API of Azure Communication Services: users and their access tokens.

use acs_endpoint::{IdentityError, acs_endpoint};
use serde::{Deserialize, Serialize};

use crate::{
    ConnectionString,
    transport::{Transport, http_client},
};

/// The version of the API that the client uses.
const API_VERSION: &str = "2025-06-30";

/// The purpose of an access token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// Chat.
    Chat,
    /// Calls.
    Voip,
}

/// A user that was created, with the first access token.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CreatedIdentity {
    /// The user.
    pub identity: Identity,
    /// The access token, if scopes were given.
    pub access_token: Option<AccessToken>,
}

/// A user.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Identity {
    /// The ID, such as `8:acs:..`.
    pub id: String,
}

/// An access token of a user. `Debug` does not show it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AccessToken {
    /// The token.
    pub token: String,
    /// When it expires, in RFC 3339 format.
    pub expires_on: String,
}

impl std::fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AccessToken").field("expires_on", &self.expires_on).finish_non_exhaustive()
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Create<'a> {
    create_token_with_scopes: &'a [Scope],
    #[serde(skip_serializing_if = "Option::is_none")]
    expires_in_minutes: Option<u32>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Issue<'a> {
    scopes: &'a [Scope],
}

/// A client for one Communication Services resource. Clones share their connections.
#[derive(Clone, Debug)]
pub struct IdentityClient {
    transport: Transport,
}

/// The attribute on the block specifies the service for all functions.
#[acs_endpoint(service = "identity")]
impl IdentityClient {
    /// Creates a client for the resource of a connection string.
    ///
    /// # Errors
    ///
    /// Returns reqwest's error if the TLS backend cannot be initialized.
    pub fn new(connection: &ConnectionString) -> Result<Self, reqwest::Error> {
        let http = http_client(connection.endpoint())?;
        Ok(Self { transport: Transport::new(http, connection, API_VERSION) })
    }

    /// Creates a user, with an access token for `scopes` if there are any. The token is valid for
    /// `minutes`, from 60 to 1440.
    #[endpoint(operation = CREATE, success(201))]
    pub async fn create(
        &self,
        scopes: &[Scope],
        minutes: Option<u32>,
    ) -> Result<CreatedIdentity, IdentityError> {
        let create = Create { create_token_with_scopes: scopes, expires_in_minutes: minutes };
        self.transport.post(IdentityError::CREATE.path(), &create).await
    }

    /// Issues an access token for a user.
    #[endpoint(operation = ISSUE_ACCESS_TOKEN, success(200))]
    pub async fn issue_token(
        &self,
        user: &str,
        scopes: &[Scope],
    ) -> Result<AccessToken, IdentityError> {
        let path = IdentityError::ISSUE_ACCESS_TOKEN.path_for([user])?;
        self.transport.post(&path, &Issue { scopes }).await
    }

    /// Revokes all access tokens of a user.
    #[endpoint(operation = REVOKE_ACCESS_TOKENS, success(204))]
    pub async fn revoke_tokens(&self, user: &str) -> Result<(), IdentityError> {
        let path = IdentityError::REVOKE_ACCESS_TOKENS.path_for([user])?;
        self.transport.send(self.transport.request(reqwest::Method::POST, &path)).await
    }

    /// Deletes a user.
    #[endpoint(operation = DELETE, success(204))]
    pub async fn delete(&self, user: &str) -> Result<(), IdentityError> {
        self.transport.delete(&IdentityError::DELETE.path_for([user])?).await
    }
}

#[cfg(test)]
mod tests;
