//! What every Azure Communication Services API answers: the common table of the error-codes page.

use crate::ServiceError;
use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::error::transport::TransportError;

/// An error of any Azure Communication Services API: `service = "common"`.
///
/// The statuses are the common table of the [Common Error Codes] page, which documents them for
/// every service. The enum is exhaustive on purpose: a newly documented status is shown to every
/// `match`.
///
/// [Common Error Codes]: https://learn.microsoft.com/en-us/rest/api/communication/errorcodes
#[derive(Debug, ServiceError)]
#[service(name = "common")]
pub enum CommonError {
    /// The service could not understand the request.
    #[status(
        400,
        advice = "check that the request has everything that is required, in the right format"
    )]
    BadRequest(ErrorResponse),
    /// The request could not be authenticated: the credential is not valid, has expired, or does not
    /// suit the operation.
    #[status(
        401,
        advice = "check the credential against the Authentication Guide: https://learn.microsoft.com/rest/api/communication/authentication",
        url = "https://learn.microsoft.com/rest/api/communication/authentication"
    )]
    Unauthorized(ErrorResponse),
    /// The request was authenticated, and has no permission for this operation.
    #[status(
        403,
        advice = "check what the credential allows in the Authentication Guide: https://learn.microsoft.com/rest/api/communication/authentication",
        url = "https://learn.microsoft.com/rest/api/communication/authentication"
    )]
    Forbidden(ErrorResponse),
    /// The resource or the endpoint does not exist.
    #[status(404, advice = "check the name of the resource and the address")]
    NotFound(ErrorResponse),
    /// The body of the request could not be validated.
    #[status(422, advice = "check that the body is valid JSON")]
    UnprocessableEntity(ErrorResponse),
    /// A limit on this operation was exceeded.
    #[status(429, advice = "try again later, after the delay that the response asks for")]
    TooManyRequests(ErrorResponse),
    /// The service failed internally.
    #[status(
        500,
        advice = "if it lasts, report the request id: https://learn.microsoft.com/azure/communication-services/concepts/troubleshooting-info",
        url = "https://learn.microsoft.com/azure/communication-services/concepts/troubleshooting-info"
    )]
    InternalServerError(ErrorResponse),
    /// A status that the table does not document.
    #[status(_)]
    Undocumented(ErrorResponse),
    /// No whole response arrived.
    #[transport]
    Transport(TransportError),
    /// A success whose body is not what the function returns.
    #[decode]
    Decode(DecodeError),
}
