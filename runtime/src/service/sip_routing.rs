//! The error type and the operations of the SIP Routing service.

use crate::ServiceError;
use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::error::transport::TransportError;
use crate::service::common::CommonError;
use crate::service::operation::Operation;

/// An error of the SIP Routing service of Azure Communication Services: `service = "sip_routing"`.
///
/// This is the service for direct routing. The specification documents only the successes; the error
/// statuses are those of the common table of the [Common Error Codes] page, with the meaning that they
/// have for this service. [`UPDATE`](Self::UPDATE) is a merge patch of the complete configuration,
/// without protection against concurrent updates.
///
/// The enum is deliberately exhaustive: a newly documented status becomes a new variant, and the compiler
/// reports every `match` that does not cover it.
///
/// # Examples
/// ```
/// use acs_endpoint::{ServiceError as _, SipRoutingError, acs_endpoint};
///
/// #[acs_endpoint(service = "sip_routing", operation = UPDATE, success(200))]
/// fn update(response: http::Response<&'static str>) -> Result<String, SipRoutingError> {
///     response
/// }
///
/// assert_eq!(SipRoutingError::UPDATE.to_string(), "PATCH /sip");
/// let error = update(http::Response::builder().status(422).body("")?).unwrap_err();
/// assert!(matches!(error, SipRoutingError::UnprocessableEntity(_)));
/// let advice = "check the part that the code of `inner_error()` names";
/// assert_eq!(error.advice(), Some(advice));
/// # Ok::<(), http::Error>(())
/// ```
///
/// # Statuses
/// | status | variant | meaning | advice | retry | source |
/// |---|---|---|---|---|---|
/// | 400 | [`BadRequest`](Self::BadRequest) | The configuration contradicts itself: a route or a trunk appears twice. | check the trunks and the routes, and the code of `inner_error()` | no | common table, recorded |
/// | 401 | [`Unauthorized`](Self::Unauthorized) | The request could not be authenticated: the credential is not valid, has expired, or does not suit the operation. | check that the key or token is current, belongs to this resource and has the role that is required; Authentication Guide: <https://learn.microsoft.com/rest/api/communication/authentication> | no | common table |
/// | 403 | [`Forbidden`](Self::Forbidden) | The request was authenticated, but has no permission for this operation. | check the permissions of the credential in the Authentication Guide: <https://learn.microsoft.com/rest/api/communication/authentication> | no | common table |
/// | 404 | [`NotFound`](Self::NotFound) | The resource or the endpoint does not exist. | check the name of the resource, the address and the `api-version` | no | common table |
/// | 422 | [`UnprocessableEntity`](Self::UnprocessableEntity) | A part of the configuration is not valid: the name of a trunk, a port, or a number pattern. | check the part that the code of `inner_error()` names | no | common table, recorded, example |
/// | 429 | [`TooManyRequests`](Self::TooManyRequests) | A limit on this operation was exceeded. | retry after the delay given in the response | yes | common table |
/// | 500 | [`InternalServerError`](Self::InternalServerError) | The service failed internally. | if the error persists, report the request ID: <https://learn.microsoft.com/azure/communication-services/concepts/troubleshooting-info> | if idempotent | common table |
///
/// # Vendor codes
/// The code is `UnprocessableConfiguration`; that of `inner_error()` names the part of the configuration:
///
/// | status | inner code | meaning | source |
/// |---|---|---|---|
/// | 400 | `DuplicatedRoute` | A route appears twice. | recorded |
/// | 422 | `InvalidTrunkFqdn` | The name of a trunk is not a valid domain name. | recorded |
/// | 422 | `InvalidTrunkSipSignalingPort` | The port of a trunk is not valid. | recorded |
/// | 422 | `InvalidRegex` | The number pattern of a route is not valid. | example of a preview version |
///
/// # Operations
/// | constant | method and path | successes |
/// |---|---|---|
/// | [`GET`](Self::GET) | `GET /sip` | 200 |
/// | [`UPDATE`](Self::UPDATE) | `PATCH /sip` | 200 |
///
/// [Common Error Codes]: https://learn.microsoft.com/en-us/rest/api/communication/errorcodes
#[derive(Debug, ServiceError)]
#[service(name = "sip_routing", success(200), extends = CommonError, operations(GET, UPDATE))]
pub enum SipRoutingError {
    /// The configuration contradicts itself: a route or a trunk appears twice.
    #[status(400, advice = "check the trunks and the routes, and the code of `inner_error()`")]
    BadRequest(ErrorResponse),
    /// The request could not be authenticated: the credential is not valid, has expired, or does not
    /// suit the operation.
    #[status(401, inherit)]
    Unauthorized(ErrorResponse),
    /// The request was authenticated, but has no permission for this operation.
    #[status(403, inherit)]
    Forbidden(ErrorResponse),
    /// The resource or the endpoint does not exist.
    #[status(404, inherit)]
    NotFound(ErrorResponse),
    /// A part of the configuration is not valid: the name of a trunk, a port, or a number pattern.
    #[status(422, advice = "check the part that the code of `inner_error()` names")]
    UnprocessableEntity(ErrorResponse),
    /// A limit on this operation was exceeded.
    #[status(429, inherit)]
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
impl SipRoutingError {
    /// Gets the configuration.
    ///
    /// [`GET /sip`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/SipRouting/stable/2023-03-01/communicationservicessiprouting.json)
    pub const GET: Operation<Self> = Operation::get("SipRouting_Get", "/sip").success(&[200]);

    /// Updates the configuration with a merge patch.
    ///
    /// [`PATCH /sip`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/SipRouting/stable/2023-03-01/communicationservicessiprouting.json)
    pub const UPDATE: Operation<Self> =
        Operation::patch("SipRouting_Update", "/sip").success(&[200]);
}
