//! The error type and the operations of the Identity service.

use crate::ServiceError;
use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::error::transport::TransportError;
use crate::service::common::CommonError;
use crate::service::operation::Operation;

/// An error of the Identity service of Azure Communication Services: `service = "identity"`.
///
/// The specification documents only the successes; the error statuses are those of the common table of
/// the [Common Error Codes] page, with the meaning that they have for this service. Deleting an
/// identity and revoking its tokens return a 204 without a body.
///
/// The enum is deliberately exhaustive: a newly documented status becomes a new variant, and the compiler
/// reports every `match` that does not cover it.
///
/// # Examples
/// ```
/// use acs_endpoint::{IdentityError, ServiceError as _, acs_endpoint};
///
/// #[acs_endpoint(service = "identity", operation = DELETE, success(204))]
/// fn delete(response: http::Response<&'static str>) -> Result<(), IdentityError> {
///     response
/// }
///
/// assert!(delete(http::Response::builder().status(204).body("")?).is_ok());
/// let body = r#"{"error":{"code":"IdentityNotOwned","message":"not owned"}}"#;
/// let error = delete(http::Response::builder().status(401).body(body)?).unwrap_err();
/// assert!(error.advice().unwrap().starts_with("use an identity of this resource"));
/// # Ok::<(), http::Error>(())
/// ```
///
/// # Statuses
/// | status | variant | meaning | advice | retry | source |
/// |---|---|---|---|---|---|
/// | 400 | [`BadRequest`](Self::BadRequest) | A value of the request is outside its range. | check the field that `target()` or `details()` names | no | common table, recorded |
/// | 401 | [`Unauthorized`](Self::Unauthorized) | The credential is not valid, or the identity belongs to another resource. | check the access key, and that the identity was created in this resource; Authentication Guide: <https://learn.microsoft.com/rest/api/communication/authentication> | no | common table, recorded |
/// | 403 | [`Forbidden`](Self::Forbidden) | The request was authenticated, but has no permission for this operation. | check the permissions of the credential in the Authentication Guide: <https://learn.microsoft.com/rest/api/communication/authentication> | no | common table |
/// | 404 | [`NotFound`](Self::NotFound) | The resource or the endpoint does not exist. | check the name of the resource, the address and the `api-version` | no | common table |
/// | 422 | [`UnprocessableEntity`](Self::UnprocessableEntity) | The body of the request could not be validated. | check that the body is valid JSON | no | common table |
/// | 429 | [`TooManyRequests`](Self::TooManyRequests) | A limit was exceeded: 1,000 creations or tokens, or 500 deletions, revocations or exchanges, in 30 seconds. | retry after the delay given in the response; request tokens before a call or a chat starts | yes | common table, limits page |
/// | 500 | [`InternalServerError`](Self::InternalServerError) | The service failed internally. | if the error persists, report the request ID: <https://learn.microsoft.com/azure/communication-services/concepts/troubleshooting-info> | if idempotent | common table |
///
/// # Vendor codes
/// An error with one of these codes has its own advice, and the variant of its status.
///
/// | status | code | meaning | advice | retry | source |
/// |---|---|---|---|---|---|
/// | 400 | `UnsupportedApiVersion` | The service does not support the `api-version`. | change the `api-version` of the request to one that the service supports | no | reported |
/// | 401 | `IdentityNotOwned` | The identity belongs to another resource. | use an identity of this resource, or the access key of the resource that created the identity | no | recorded |
///
/// # Operations
/// | constant | method and path | successes |
/// |---|---|---|
/// | [`CREATE`](Self::CREATE) | `POST /identities` | 201 |
/// | [`DELETE`](Self::DELETE) | `DELETE /identities/{id}` | 204 |
/// | [`REVOKE_ACCESS_TOKENS`](Self::REVOKE_ACCESS_TOKENS) | `POST /identities/{id}/:revokeAccessTokens` | 204 |
/// | [`ISSUE_ACCESS_TOKEN`](Self::ISSUE_ACCESS_TOKEN) | `POST /identities/{id}/:issueAccessToken` | 200 |
/// | [`EXCHANGE_TEAMS_USER_ACCESS_TOKEN`](Self::EXCHANGE_TEAMS_USER_ACCESS_TOKEN) | `POST /teamsUser/:exchangeAccessToken` | 200 |
/// | [`TEAMS_EXTENSION_TOKEN_EXCHANGE`](Self::TEAMS_EXTENSION_TOKEN_EXCHANGE) | `POST /access/teamsExtension/:exchangeAccessToken` | 200 |
/// | [`TEAMS_EXTENSION_ASSIGNMENT_GET`](Self::TEAMS_EXTENSION_ASSIGNMENT_GET) | `GET /access/teamsExtension/tenants/{tenantId}/assignments/{objectId}` | 200 |
/// | [`TEAMS_EXTENSION_ASSIGNMENT_UPSERT`](Self::TEAMS_EXTENSION_ASSIGNMENT_UPSERT) | `PUT /access/teamsExtension/tenants/{tenantId}/assignments/{objectId}` | 200, 201 |
/// | [`TEAMS_EXTENSION_ASSIGNMENT_DELETE`](Self::TEAMS_EXTENSION_ASSIGNMENT_DELETE) | `DELETE /access/teamsExtension/tenants/{tenantId}/assignments/{objectId}` | 204 |
///
/// [Common Error Codes]: https://learn.microsoft.com/en-us/rest/api/communication/errorcodes
#[derive(Debug, ServiceError)]
#[service(name = "identity", success(200, 201, 204), extends = CommonError, operations(CREATE, DELETE, REVOKE_ACCESS_TOKENS, ISSUE_ACCESS_TOKEN, EXCHANGE_TEAMS_USER_ACCESS_TOKEN, TEAMS_EXTENSION_TOKEN_EXCHANGE, TEAMS_EXTENSION_ASSIGNMENT_GET, TEAMS_EXTENSION_ASSIGNMENT_UPSERT, TEAMS_EXTENSION_ASSIGNMENT_DELETE))]
pub enum IdentityError {
    /// A value of the request is outside its range.
    #[status(400, advice = "check the field that `target()` or `details()` names")]
    #[status(
        400,
        code = "UnsupportedApiVersion",
        advice = "change the `api-version` of the request to one that the service supports",
        retry = never
    )]
    BadRequest(ErrorResponse),
    /// The credential is not valid, or the identity belongs to another resource.
    #[status(
        401,
        advice = "check the access key, and that the identity was created in this resource; Authentication Guide: https://learn.microsoft.com/rest/api/communication/authentication",
        url = "https://learn.microsoft.com/rest/api/communication/authentication"
    )]
    #[status(
        401,
        code = "IdentityNotOwned",
        advice = "use an identity of this resource, or the access key of the resource that created the identity",
        retry = never
    )]
    Unauthorized(ErrorResponse),
    /// The request was authenticated, but has no permission for this operation.
    #[status(403, inherit)]
    Forbidden(ErrorResponse),
    /// The resource or the endpoint does not exist.
    #[status(404, inherit)]
    NotFound(ErrorResponse),
    /// The body of the request could not be validated.
    #[status(422, inherit)]
    UnprocessableEntity(ErrorResponse),
    /// A limit was exceeded: 1,000 creations or tokens, or 500 deletions, revocations or exchanges, in
    /// 30 seconds.
    #[status(
        429,
        advice = "retry after the delay given in the response; request tokens before a call or a chat starts",
        url = "https://learn.microsoft.com/azure/communication-services/concepts/service-limits"
    )]
    TooManyRequests(ErrorResponse),
    /// The service failed internally.
    #[status(500, inherit)]
    InternalServerError(ErrorResponse),
    /// A status that no document lists.
    #[status(_)]
    Undocumented(ErrorResponse),
    /// The request failed before a complete response arrived.
    #[transport]
    Transport(TransportError),
    /// A success whose body could not be decoded.
    #[decode]
    Decode(DecodeError),
}

/// The operations of the specification, each with its ID, method, path and documented successes.
impl IdentityError {
    /// Creates an identity, and an access token if scopes are given.
    ///
    /// [`POST /identities`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Identity/stable/2025-06-30/CommunicationIdentity.json)
    pub const CREATE: Operation<Self> =
        Operation::post("CommunicationIdentity_Create", "/identities").success(&[201]);

    /// Deletes an identity and revokes its tokens.
    ///
    /// [`DELETE /identities/{id}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Identity/stable/2025-06-30/CommunicationIdentity.json)
    pub const DELETE: Operation<Self, 1> =
        Operation::delete("CommunicationIdentity_Delete", "/identities/{id}").success(&[204]);

    /// Revokes all access tokens of an identity.
    ///
    /// [`POST /identities/{id}/:revokeAccessTokens`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Identity/stable/2025-06-30/CommunicationIdentity.json)
    pub const REVOKE_ACCESS_TOKENS: Operation<Self, 1> = Operation::post(
        "CommunicationIdentity_RevokeAccessTokens",
        "/identities/{id}/:revokeAccessTokens",
    )
    .success(&[204]);

    /// Issues an access token for an identity.
    ///
    /// [`POST /identities/{id}/:issueAccessToken`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Identity/stable/2025-06-30/CommunicationIdentity.json)
    pub const ISSUE_ACCESS_TOKEN: Operation<Self, 1> = Operation::post(
        "CommunicationIdentity_IssueAccessToken",
        "/identities/{id}/:issueAccessToken",
    )
    .success(&[200]);

    /// Exchanges a Microsoft Entra token of a Teams user for an access token.
    ///
    /// [`POST /teamsUser/:exchangeAccessToken`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Identity/stable/2025-06-30/CommunicationIdentity.json)
    pub const EXCHANGE_TEAMS_USER_ACCESS_TOKEN: Operation<Self> = Operation::post(
        "CommunicationIdentity_ExchangeTeamsUserAccessToken",
        "/teamsUser/:exchangeAccessToken",
    )
    .success(&[200]);

    /// Exchanges a Microsoft Entra token for an access token of a Teams extension.
    ///
    /// [`POST /access/teamsExtension/:exchangeAccessToken`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Identity/stable/2025-06-30/CommunicationIdentity.json)
    pub const TEAMS_EXTENSION_TOKEN_EXCHANGE: Operation<Self> = Operation::post(
        "TeamsExtensionToken_Exchange",
        "/access/teamsExtension/:exchangeAccessToken",
    )
    .success(&[200]);

    /// Gets the assignment of a Teams extension.
    ///
    /// [`GET /access/teamsExtension/tenants/{tenantId}/assignments/{objectId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Identity/stable/2025-06-30/CommunicationIdentity.json)
    pub const TEAMS_EXTENSION_ASSIGNMENT_GET: Operation<Self, 2> = Operation::get(
        "TeamsExtensionAssignment_Get",
        "/access/teamsExtension/tenants/{tenantId}/assignments/{objectId}",
    )
    .success(&[200]);

    /// Creates or updates the assignment of a Teams extension.
    ///
    /// [`PUT /access/teamsExtension/tenants/{tenantId}/assignments/{objectId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Identity/stable/2025-06-30/CommunicationIdentity.json)
    pub const TEAMS_EXTENSION_ASSIGNMENT_UPSERT: Operation<Self, 2> = Operation::put(
        "TeamsExtensionAssignment_Upsert",
        "/access/teamsExtension/tenants/{tenantId}/assignments/{objectId}",
    )
    .success(&[200, 201]);

    /// Deletes the assignment of a Teams extension.
    ///
    /// [`DELETE /access/teamsExtension/tenants/{tenantId}/assignments/{objectId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Identity/stable/2025-06-30/CommunicationIdentity.json)
    pub const TEAMS_EXTENSION_ASSIGNMENT_DELETE: Operation<Self, 2> = Operation::delete(
        "TeamsExtensionAssignment_Delete",
        "/access/teamsExtension/tenants/{tenantId}/assignments/{objectId}",
    )
    .success(&[204]);
}
