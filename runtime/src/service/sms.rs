//! What the SMS API answers: its own table of the error-codes page, with the common one behind it.

use crate::ServiceError;
use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::error::transport::TransportError;
use crate::service::common::CommonError;

/// An error of the SMS service of Azure Communication Services: `service = "sms"`.
///
/// The SMS table of the [Common Error Codes] page gives 400, 401, 404 and 500 a meaning of their own,
/// which wins here; 403, 422 and 429 are documented for every service. Success is 200, 201 and 202:
/// the table names 200 and 201, and sending a message answers 202.
///
/// The enum is exhaustive on purpose: a newly documented status is shown to every `match`.
///
/// [Common Error Codes]: https://learn.microsoft.com/en-us/rest/api/communication/errorcodes
#[derive(Debug, ServiceError)]
#[service(name = "sms", success(200, 201, 202), extends = CommonError)]
pub enum SmsError {
    /// The data of the request is not valid.
    #[status(
        400,
        advice = "check the numbers' format (E.164), the message, and what `details()` names"
    )]
    BadRequest(ErrorResponse),
    /// The authentication is missing or does not allow sending an SMS; also: the sending number
    /// belongs to another resource.
    #[status(
        401,
        advice = "check the access key and that the sending number belongs to this resource; Authentication Guide: https://learn.microsoft.com/rest/api/communication/authentication",
        url = "https://learn.microsoft.com/rest/api/communication/authentication"
    )]
    Unauthorized(ErrorResponse),
    /// The request was authenticated, and has no permission for this operation.
    #[status(403, inherit)]
    Forbidden(ErrorResponse),
    /// The resource or the endpoint does not exist; also: there is no data for the input.
    #[status(404, advice = "check the resource's endpoint, and the id that was asked for")]
    NotFound(ErrorResponse),
    /// The body of the request could not be validated.
    #[status(422, inherit)]
    UnprocessableEntity(ErrorResponse),
    /// A limit on this operation was exceeded. The service can have queued the message already, so a
    /// repetition can send it twice.
    #[status(429, inherit, retry = if_idempotent)]
    TooManyRequests(ErrorResponse),
    /// No authentication was found, or an unknown error occurred in the service.
    #[status(
        500,
        advice = "check first that the request carries its authentication headers; Authentication Guide: https://learn.microsoft.com/rest/api/communication/authentication",
        url = "https://learn.microsoft.com/rest/api/communication/authentication"
    )]
    InternalServerError(ErrorResponse),
    /// A status that neither table documents.
    #[status(_)]
    Undocumented(ErrorResponse),
    /// No whole response arrived.
    #[transport]
    Transport(TransportError),
    /// A success whose body is not what the function returns.
    #[decode]
    Decode(DecodeError),
}
