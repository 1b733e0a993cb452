//! The error type and the operations of the Email service.

use crate::ServiceError;
use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::error::transport::TransportError;
use crate::service::common::CommonError;
use crate::service::operation::Operation;

/// An error of the Email service of Azure Communication Services: `service = "email"`.
///
/// The specification documents only the successes; the error statuses are those of the common table of
/// the [Common Error Codes] page, with the meaning that they have for this service. There is no official
/// list of vendor codes: those below are known from reports.
///
/// Sending is a long-running operation. A failure is reported in a 200 of
/// [`GET_SEND_RESULT`](Self::GET_SEND_RESULT), whose `status` is `Failed`: read it as a
/// [`LongRunning`](crate::LongRunning).
///
/// The enum is deliberately exhaustive: a newly documented status becomes a new variant, and the compiler
/// reports every `match` that does not cover it.
///
/// # Examples
/// ```
/// use acs_endpoint::{EmailError, Retry, ServiceError as _, acs_endpoint};
///
/// #[acs_endpoint(service = "email", operation = SEND, success(202))]
/// fn send(response: http::Response<&'static str>) -> Result<(), EmailError> {
///     response
/// }
///
/// let body = r#"{"error":{"code":"DomainNotLinked","message":"not linked"}}"#;
/// let error = send(http::Response::builder().status(404).body(body)?).unwrap_err();
/// assert!(matches!(error, EmailError::NotFound(_)));
/// assert_eq!(error.error_code(), Some("DomainNotLinked"));
/// assert_eq!(error.retry(), Retry::No);
/// # Ok::<(), http::Error>(())
/// ```
///
/// # Statuses
/// | status | variant | meaning | advice | retry | source |
/// |---|---|---|---|---|---|
/// | 400 | [`BadRequest`](Self::BadRequest) | The message is not valid: an address, the sender name, or an attachment that is not base64. | check the addresses, the sender and the attachments, and `details()`; after a repetition with the same `Operation-Id`, poll the operation, which may have been accepted | no | common table, reported |
/// | 401 | [`Unauthorized`](Self::Unauthorized) | The credential is not valid: the key was replaced, the role is missing, or the clock differs from the service's by more than 5 minutes. | check the key and the clock, then sign the request again with a new date and the same `Operation-Id`; Authentication Guide: <https://learn.microsoft.com/rest/api/communication/authentication> | no | common table, reported |
/// | 403 | [`Forbidden`](Self::Forbidden) | The request was authenticated, but has no permission for this operation. | check the permissions of the credential in the Authentication Guide: <https://learn.microsoft.com/rest/api/communication/authentication> | no | common table |
/// | 404 | [`NotFound`](Self::NotFound) | The domain of the sender is not linked to the resource, or there is no record of the operation. | link the domain of the sender to the resource, or check the operation ID | no | common table, reported |
/// | 422 | [`UnprocessableEntity`](Self::UnprocessableEntity) | The body of the request could not be validated. | check that the body is valid JSON | no | common table |
/// | 429 | [`TooManyRequests`](Self::TooManyRequests) | A limit of the subscription was exceeded: messages per minute or per hour, or requests for the status of an operation. | wait for the delay given in the response, which can be an hour: every attempt counts; ask for a higher limit | yes | common table, limits page, documentation page |
/// | 500 | [`InternalServerError`](Self::InternalServerError) | The service failed internally. | if the error persists, report the request ID: <https://learn.microsoft.com/azure/communication-services/concepts/troubleshooting-info> | if idempotent | common table |
///
/// # Vendor codes
/// An error with one of these codes has its own advice, and the variant of its status.
///
/// | status | code | meaning | advice | retry | source |
/// |---|---|---|---|---|---|
/// | 400 | `InvalidSenderUserName` | The part of the sender address before the `@` is not a sender name of the domain. | add the sender name to the domain, or send from another address | no | reported |
/// | 400 | `InvalidEmailAddress` | An e-mail address is not valid. | correct the address before you send the message again | no | reported |
/// | 403 | `DomainNotLinked` | The domain of the sender is not linked to the resource. | link the domain of the sender to the resource before you send the message again | no | reported |
/// | 404 | `DomainNotLinked` | The domain of the sender is not linked to the resource. | link the domain of the sender to the resource before you send the message again | no | reported |
///
/// # Operations
/// | constant | method and path | successes |
/// |---|---|---|
/// | [`SEND`](Self::SEND) | `POST /emails:send` | 202 |
/// | [`GET_SEND_RESULT`](Self::GET_SEND_RESULT) | `GET /emails/operations/{operationId}` | 200 |
///
/// [Common Error Codes]: https://learn.microsoft.com/en-us/rest/api/communication/errorcodes
#[derive(Debug, ServiceError)]
#[service(name = "email", success(200, 202), extends = CommonError, operations(SEND, GET_SEND_RESULT))]
pub enum EmailError {
    /// The message is not valid: an address, the sender name, or an attachment that is not base64.
    #[status(
        400,
        advice = "check the addresses, the sender and the attachments, and `details()`; after a repetition with the same `Operation-Id`, poll the operation, which may have been accepted"
    )]
    #[status(
        400,
        code = "InvalidSenderUserName",
        advice = "add the sender name to the domain, or send from another address",
        retry = never
    )]
    #[status(
        400,
        code = "InvalidEmailAddress",
        advice = "correct the address before you send the message again",
        retry = never
    )]
    BadRequest(ErrorResponse),
    /// The credential is not valid: the key was replaced, the role is missing, or the clock differs
    /// from the service's by more than 5 minutes.
    #[status(
        401,
        advice = "check the key and the clock, then sign the request again with a new date and the same `Operation-Id`; Authentication Guide: https://learn.microsoft.com/rest/api/communication/authentication",
        url = "https://learn.microsoft.com/rest/api/communication/authentication"
    )]
    Unauthorized(ErrorResponse),
    /// The request was authenticated, but has no permission for this operation.
    #[status(403, inherit)]
    #[status(
        403,
        code = "DomainNotLinked",
        advice = "link the domain of the sender to the resource before you send the message again",
        retry = never
    )]
    Forbidden(ErrorResponse),
    /// The domain of the sender is not linked to the resource, or there is no record of the operation.
    #[status(
        404,
        advice = "link the domain of the sender to the resource, or check the operation ID"
    )]
    #[status(
        404,
        code = "DomainNotLinked",
        advice = "link the domain of the sender to the resource before you send the message again",
        retry = never
    )]
    NotFound(ErrorResponse),
    /// The body of the request could not be validated.
    #[status(422, inherit)]
    UnprocessableEntity(ErrorResponse),
    /// A limit of the subscription was exceeded: messages per minute or per hour, or requests for the
    /// status of an operation.
    #[status(
        429,
        advice = "wait for the delay given in the response, which can be an hour: every attempt counts; ask for a higher limit",
        url = "https://learn.microsoft.com/azure/communication-services/quickstarts/email/send-email-advanced/throw-exception-when-tier-limit-reached"
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
impl EmailError {
    /// Starts sending an e-mail, a long-running operation.
    ///
    /// [`POST /emails:send`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Email/stable/2025-09-01/CommunicationServicesEmail.json)
    pub const SEND: Operation<Self> = Operation::post("Email_Send", "/emails:send").success(&[202]);

    /// Gets the status of sending an e-mail.
    ///
    /// [`GET /emails/operations/{operationId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Email/stable/2025-09-01/CommunicationServicesEmail.json)
    pub const GET_SEND_RESULT: Operation<Self, 1> =
        Operation::get("Email_GetSendResult", "/emails/operations/{operationId}").success(&[200]);

    /// The vendor code of an operation that failed after several attempts to deliver.
    pub const EMAIL_DROPPED: &str = "EmailDropped";

    /// The vendor code of an operation whose recipients are all suppressed. Do not send again: each
    /// attempt extends the suppression, from 24 hours up to 14 days.
    pub const ALL_RECIPIENTS_SUPPRESSED: &str = "EmailDroppedAllRecipientsSuppressed";

    /// The vendor code of a subscription that is blocked because of its reputation. Use a custom
    /// domain, lower the failure rate, and ask for support.
    pub const SUBSCRIPTION_BLOCKED: &str = "SubscriptionBlocked";
}
