//! The error type and the operations of the SMS service.

use crate::ServiceError;
use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::error::transport::TransportError;
use crate::service::common::CommonError;
use crate::service::operation::Operation;

/// An error of the SMS service of Azure Communication Services: `service = "sms"`.
///
/// The SMS table of the [Common Error Codes] page defines the meaning of 400, 401, 404 and 500 for this
/// service; 403, 422 and 429 have the meaning of the common table. The documented successes are 200, 201
/// and 202: the table names 200 and 201, and the specification names 202 for sending a message.
///
/// A success can contain failed recipients: return [`MultiStatus`](crate::MultiStatus) from a function
/// that sends.
///
/// The enum is deliberately exhaustive: a newly documented status becomes a new variant, and the compiler
/// reports every `match` that does not cover it.
///
/// # Examples
/// ```
/// use acs_endpoint::{ServiceError as _, SmsError, acs_endpoint};
///
/// #[acs_endpoint(service = "sms", operation = SEND, success(202))]
/// fn send(response: http::Response<&'static str>) -> Result<(), SmsError> {
///     response
/// }
///
/// let error = send(http::Response::builder().status(401).body("")?).unwrap_err();
/// assert!(matches!(error, SmsError::Unauthorized(_)));
/// assert!(error.advice().unwrap().starts_with("check the access key"));
/// assert!(!error.retry().is_safe(true));
/// # Ok::<(), http::Error>(())
/// ```
///
/// # Statuses
/// | status | variant | meaning | advice | retry | source |
/// |---|---|---|---|---|---|
/// | 400 | [`BadRequest`](Self::BadRequest) | The data of the request is not valid; for a Messaging Connect number, the partner options may be missing or may not match the number. | check the phone number format (E.164), the message, and `details()` | no | common table, SMS table, specification, Messaging Connect page, recorded |
/// | 401 | [`Unauthorized`](Self::Unauthorized) | The authentication is missing or does not permit sending an SMS, or the sending number belongs to another resource. | check the access key, and that the sending number belongs to this resource; Authentication Guide: <https://learn.microsoft.com/rest/api/communication/authentication> | no | common table, SMS table, specification, Messaging Connect page, recorded |
/// | 403 | [`Forbidden`](Self::Forbidden) | The request was authenticated, but has no permission for this operation. | check the permissions of the credential in the Authentication Guide: <https://learn.microsoft.com/rest/api/communication/authentication> | no | common table |
/// | 404 | [`NotFound`](Self::NotFound) | The resource or the endpoint does not exist, or there is no data for the input; there is no delivery report for this message, or not yet. | check the endpoint of the resource and the requested ID | no | common table, SMS table, specification, recorded |
/// | 422 | [`UnprocessableEntity`](Self::UnprocessableEntity) | The body of the request could not be validated. | check that the body is valid JSON | no | common table |
/// | 429 | [`TooManyRequests`](Self::TooManyRequests) | A limit of the sending number or of the resource was exceeded. The service queues such messages, so a repetition may send them twice. | wait for the delay given in the response, and repeat only with a repeatability request ID | if idempotent | common table, limits page |
/// | 500 | [`InternalServerError`](Self::InternalServerError) | No authentication was found, or an unknown error occurred in the service. | check first that the request carries its authentication headers; Authentication Guide: <https://learn.microsoft.com/rest/api/communication/authentication> | if idempotent | common table, SMS table |
/// | 503 | [`ServiceUnavailable`](Self::ServiceUnavailable) | A recipient cannot be served at the moment; the status of a single item of a success. | send to this recipient again later | if idempotent | example (an item of a success) |
///
/// # Operations
/// | constant | method and path | successes |
/// |---|---|---|
/// | [`SEND`](Self::SEND) | `POST /sms` | 202 |
/// | [`OPT_OUTS_ADD`](Self::OPT_OUTS_ADD) | `POST /sms/optouts:add` | 200 |
/// | [`OPT_OUTS_REMOVE`](Self::OPT_OUTS_REMOVE) | `POST /sms/optouts:remove` | 200 |
/// | [`OPT_OUTS_CHECK`](Self::OPT_OUTS_CHECK) | `POST /sms/optouts:check` | 200 |
/// | [`DELIVERY_REPORTS_GET`](Self::DELIVERY_REPORTS_GET) | `GET /deliveryReports/{outgoingMessageId}` | 200 |
///
/// [Common Error Codes]: https://learn.microsoft.com/en-us/rest/api/communication/errorcodes
#[derive(Debug, ServiceError)]
#[service(name = "sms", success(200, 201, 202), extends = CommonError, operations(SEND, OPT_OUTS_ADD, OPT_OUTS_REMOVE, OPT_OUTS_CHECK, DELIVERY_REPORTS_GET))]
pub enum SmsError {
    /// The data of the request is not valid; for a Messaging Connect number, the partner options may be
    /// missing or may not match the number.
    #[status(
        400,
        advice = "check the phone number format (E.164), the message, and `details()`",
        url = "https://learn.microsoft.com/azure/communication-services/concepts/sms/messaging-connect"
    )]
    BadRequest(ErrorResponse),
    /// The authentication is missing or does not permit sending an SMS, or the sending number belongs
    /// to another resource.
    #[status(
        401,
        advice = "check the access key, and that the sending number belongs to this resource; Authentication Guide: https://learn.microsoft.com/rest/api/communication/authentication",
        url = "https://learn.microsoft.com/rest/api/communication/authentication"
    )]
    Unauthorized(ErrorResponse),
    /// The request was authenticated, but has no permission for this operation.
    #[status(403, inherit)]
    Forbidden(ErrorResponse),
    /// The resource or the endpoint does not exist, or there is no data for the input; there is no
    /// delivery report for this message, or not yet.
    #[status(404, advice = "check the endpoint of the resource and the requested ID")]
    NotFound(ErrorResponse),
    /// The body of the request could not be validated.
    #[status(422, inherit)]
    UnprocessableEntity(ErrorResponse),
    /// A limit of the sending number or of the resource was exceeded. The service queues such messages,
    /// so a repetition may send them twice.
    #[status(
        429,
        retry = if_idempotent,
        advice = "wait for the delay given in the response, and repeat only with a repeatability request ID",
        url = "https://learn.microsoft.com/azure/communication-services/concepts/service-limits"
    )]
    TooManyRequests(ErrorResponse),
    /// No authentication was found, or an unknown error occurred in the service.
    #[status(
        500,
        advice = "check first that the request carries its authentication headers; Authentication Guide: https://learn.microsoft.com/rest/api/communication/authentication",
        url = "https://learn.microsoft.com/rest/api/communication/authentication"
    )]
    InternalServerError(ErrorResponse),
    /// A recipient cannot be served at the moment; the status of a single item of a success.
    #[status(503, observed, advice = "send to this recipient again later")]
    ServiceUnavailable(ErrorResponse),
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
impl SmsError {
    /// Sends a message to one or more recipients.
    ///
    /// [`POST /sms`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Sms/stable/2026-01-23/communicationservicessms.json)
    pub const SEND: Operation<Self> =
        Operation::post("Sms_Send", "/sms").success(&[202]).errors(&[400, 401]);

    /// Adds recipients to the opt-out list of a sender.
    ///
    /// [`POST /sms/optouts:add`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Sms/stable/2026-01-23/communicationservicessms.json)
    pub const OPT_OUTS_ADD: Operation<Self> =
        Operation::post("OptOuts_Add", "/sms/optouts:add").success(&[200]).errors(&[400, 401]);

    /// Removes recipients from the opt-out list of a sender.
    ///
    /// [`POST /sms/optouts:remove`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Sms/stable/2026-01-23/communicationservicessms.json)
    pub const OPT_OUTS_REMOVE: Operation<Self> =
        Operation::post("OptOuts_Remove", "/sms/optouts:remove")
            .success(&[200])
            .errors(&[400, 401]);

    /// Reports whether recipients have opted out of a sender.
    ///
    /// [`POST /sms/optouts:check`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Sms/stable/2026-01-23/communicationservicessms.json)
    pub const OPT_OUTS_CHECK: Operation<Self> =
        Operation::post("OptOuts_Check", "/sms/optouts:check").success(&[200]).errors(&[400, 401]);

    /// Gets the delivery report of a message.
    ///
    /// The report of a message that was not delivered is a 200 whose `deliveryStatus` is `Failed`, with a
    /// four-digit code in the text of `deliveryStatusDetails`. With `and_then`, it is an error:
    ///
    /// ```
    /// use acs_endpoint::{ErrorResponse, Retry, ServiceError as _, SmsError, acs_endpoint};
    ///
    /// #[derive(Debug, serde::Deserialize)]
    /// #[serde(rename_all = "camelCase")]
    /// struct Report { delivery_status: String, delivery_status_details: Option<String> }
    ///
    /// impl Report {
    ///     fn delivered(self, response: ErrorResponse) -> Result<Self, SmsError> {
    ///         let details = self.delivery_status_details.as_deref().unwrap_or_default();
    ///         match self.delivery_status.as_str() {
    ///             "Failed" if !details.contains("5002") => Err(SmsError::Undocumented(response)),
    ///             _ => Ok(self),
    ///         }
    ///     }
    /// }
    ///
    /// #[acs_endpoint(service = "sms", operation = DELIVERY_REPORTS_GET, success(200), and_then = Report::delivered)]
    /// fn report(body: &'static str) -> Result<Report, SmsError> {
    ///     http::Response::new(body)
    /// }
    ///
    /// assert!(report(r#"{"deliveryStatus":"Delivered"}"#).is_ok());
    /// let error = report(r#"{"deliveryStatus":"Failed","deliveryStatusDetails":"4006"}"#).unwrap_err();
    /// let report: Report = error.response().unwrap().json()?;
    /// assert_eq!(report.delivery_status_details.as_deref(), Some("4006"));
    /// // Getting the report again does not send the message again.
    /// assert_eq!(error.retry(), Retry::No);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// The [troubleshooting page] documents these codes. The last column is a suggestion of this crate.
    ///
    /// | code | meaning | send again |
    /// |---|---|---|
    /// | 2000 | The message was delivered. | - |
    /// | 4000 | The message was blocked as fraud. | no: stay below the limits of the number |
    /// | 4001 | The number of the sender is malformed. | no: correct it |
    /// | 4002 | The number of the recipient is malformed. | no: correct it |
    /// | 4003 | The destination is not supported. | no |
    /// | 4004 | The recipient does not exist. | no: remove it |
    /// | 4005 | The carrier blocked the message. | no |
    /// | 4006 | The recipient was not reachable. | later |
    /// | 4007 | The recipient opted out. | never: store it |
    /// | 4008 | Too many messages for this profile. | later, in batches |
    /// | 4009 | The sender is not entitled to send the message. | no: ask Azure Support |
    /// | 4010 | The toll-free number is not verified. | no: have it verified |
    /// | 4020 | Too many messages for the carrier. | later, in batches |
    /// | 5000 | The message failed. | no: ask Azure Support |
    /// | 5001 | The system was temporarily not available. | later |
    /// | 5002 | The carrier sends no reports: the message may have been delivered. | no: it would arrive twice |
    /// | 9999 | An unknown error occurred. | yes |
    ///
    /// [troubleshooting page]: https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes
    ///
    /// [`GET /deliveryReports/{outgoingMessageId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Sms/stable/2026-01-23/communicationservicessms.json)
    pub const DELIVERY_REPORTS_GET: Operation<Self, 1> =
        Operation::get("DeliveryReports_Get", "/deliveryReports/{outgoingMessageId}")
            .success(&[200])
            .errors(&[404]);
}
