//! The error type of the common table, which every API of Azure Communication Services shares.

use crate::ServiceError;
use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::error::transport::TransportError;

/// An error of any API of Azure Communication Services: `service = "common"`.
///
/// The statuses are those of the common table on the [Common Error Codes] page, which documents them for
/// every service.
///
/// The enum is deliberately exhaustive: a newly documented status becomes a new variant, and the compiler
/// reports every `match` that does not cover it.
///
/// # Examples
/// ```
/// use acs_endpoint::{CommonError, ServiceError as _, acs_endpoint};
///
/// #[acs_endpoint(service = "common")]
/// fn delete(response: http::Response<&'static str>) -> Result<(), CommonError> {
///     response
/// }
///
/// let error = delete(http::Response::builder().status(429).body("")?).unwrap_err();
/// assert!(matches!(error, CommonError::TooManyRequests(_)));
/// assert!(error.retry().is_safe(false));
/// # Ok::<(), http::Error>(())
/// ```
///
/// [Common Error Codes]: https://learn.microsoft.com/en-us/rest/api/communication/errorcodes
#[derive(Debug, ServiceError)]
#[service(name = "common")]
pub enum CommonError {
    /// The service could not understand the request.
    #[status(
        400,
        advice = "check that the request contains everything that is required, in the right format, and that its `api-version` is supported"
    )]
    BadRequest(ErrorResponse),
    /// The request could not be authenticated: the credential is not valid, has expired, or does not
    /// suit the operation.
    #[status(
        401,
        advice = "check that the key or token is current, belongs to this resource and has the role that is required; Authentication Guide: https://learn.microsoft.com/rest/api/communication/authentication",
        url = "https://learn.microsoft.com/rest/api/communication/authentication"
    )]
    Unauthorized(ErrorResponse),
    /// The request was authenticated, but has no permission for this operation.
    #[status(
        403,
        advice = "check the permissions of the credential in the Authentication Guide: https://learn.microsoft.com/rest/api/communication/authentication",
        url = "https://learn.microsoft.com/rest/api/communication/authentication"
    )]
    Forbidden(ErrorResponse),
    /// The resource or the endpoint does not exist.
    #[status(404, advice = "check the name of the resource, the address and the `api-version`")]
    NotFound(ErrorResponse),
    /// The body of the request could not be validated.
    #[status(422, advice = "check that the body is valid JSON")]
    UnprocessableEntity(ErrorResponse),
    /// A limit on this operation was exceeded.
    #[status(429, advice = "retry after the delay given in the response")]
    TooManyRequests(ErrorResponse),
    /// The service failed internally.
    #[status(
        500,
        advice = "if the error persists, report the request ID: https://learn.microsoft.com/azure/communication-services/concepts/troubleshooting-info",
        url = "https://learn.microsoft.com/azure/communication-services/concepts/troubleshooting-info"
    )]
    InternalServerError(ErrorResponse),
    /// A status that the table does not document.
    #[status(_)]
    Undocumented(ErrorResponse),
    /// The request failed before a complete response arrived.
    #[transport]
    Transport(TransportError),
    /// A success whose body could not be decoded.
    #[decode]
    Decode(DecodeError),
}
