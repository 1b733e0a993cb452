//! The error type and the operations of the Messages service.

use crate::ServiceError;
use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::error::transport::TransportError;
use crate::service::common::CommonError;
use crate::service::operation::Operation;

/// An error of the Messages service of Azure Communication Services: `service = "messages"`.
///
/// Azure's documentation calls this service Advanced Messaging; it sends, for example, WhatsApp
/// messages. The specification documents only the successes; the error statuses are those of the common
/// table of the [Common Error Codes] page. An accepted message can still fail; a delivery event then
/// contains the code of the channel.
///
/// The enum is deliberately exhaustive: a newly documented status becomes a new variant, and the compiler
/// reports every `match` that does not cover it.
///
/// # Examples
/// ```
/// use acs_endpoint::{MessagesError, ServiceError as _, acs_endpoint};
/// use bytes::Bytes;
///
/// #[acs_endpoint(service = "messages", operation = GET_MEDIA, max_body = 16_000_000)]
/// fn media(response: http::Response<&'static str>) -> Result<Bytes, MessagesError> {
///     response
/// }
///
/// let body = r#"{"error":{"code":"MediaNotFound","message":"no such media"}}"#;
/// let error = media(http::Response::builder().status(404).body(body)?).unwrap_err();
/// assert_eq!(error.advice(), Some("check the media ID of the message that was received"));
/// # Ok::<(), http::Error>(())
/// ```
///
/// # Statuses
/// | status | variant | meaning | advice | retry | source |
/// |---|---|---|---|---|---|
/// | 400 | [`BadRequest`](Self::BadRequest) | The service could not understand the request. | check that the request contains everything that is required, in the right format, and that its `api-version` is supported | no | common table, recorded |
/// | 401 | [`Unauthorized`](Self::Unauthorized) | The request could not be authenticated: the credential is not valid, has expired, or does not suit the operation. | check that the key or token is current, belongs to this resource and has the role that is required; Authentication Guide: <https://learn.microsoft.com/rest/api/communication/authentication> | no | common table |
/// | 403 | [`Forbidden`](Self::Forbidden) | The request was authenticated, but has no permission for this operation. | check the permissions of the credential in the Authentication Guide: <https://learn.microsoft.com/rest/api/communication/authentication> | no | common table |
/// | 404 | [`NotFound`](Self::NotFound) | The channel, the template or the media does not exist. | check the channel registration ID and the media ID | no | common table, recorded |
/// | 422 | [`UnprocessableEntity`](Self::UnprocessableEntity) | The body of the request could not be validated. | check that the body is valid JSON | no | common table |
/// | 429 | [`TooManyRequests`](Self::TooManyRequests) | A limit on this operation was exceeded. | retry after the delay given in the response | yes | common table |
/// | 500 | [`InternalServerError`](Self::InternalServerError) | The service failed internally. | if the error persists, report the request ID: <https://learn.microsoft.com/azure/communication-services/concepts/troubleshooting-info> | if idempotent | common table |
///
/// # Vendor codes
/// An error with one of these codes has its own advice, and the variant of its status.
///
/// | status | code | meaning | advice | retry | source |
/// |---|---|---|---|---|---|
/// | 404 | `MediaNotFound` | The media does not exist. | check the media ID of the message that was received | no | recorded |
///
/// # Operations
/// | constant | method and path | successes |
/// |---|---|---|
/// | [`LIST_TEMPLATES`](Self::LIST_TEMPLATES) | `GET /messages/channels/{channelId}/templates` | 200 |
/// | [`SEND`](Self::SEND) | `POST /messages/notifications:send` | 202 |
/// | [`GET_MEDIA`](Self::GET_MEDIA) | `GET /messages/streams/{id}` | 200 |
///
/// [Common Error Codes]: https://learn.microsoft.com/en-us/rest/api/communication/errorcodes
#[derive(Debug, ServiceError)]
#[service(name = "messages", success(200, 202), extends = CommonError, operations(LIST_TEMPLATES, SEND, GET_MEDIA))]
pub enum MessagesError {
    /// The service could not understand the request.
    #[status(400, inherit)]
    BadRequest(ErrorResponse),
    /// The request could not be authenticated: the credential is not valid, has expired, or does not
    /// suit the operation.
    #[status(401, inherit)]
    Unauthorized(ErrorResponse),
    /// The request was authenticated, but has no permission for this operation.
    #[status(403, inherit)]
    Forbidden(ErrorResponse),
    /// The channel, the template or the media does not exist.
    #[status(404, advice = "check the channel registration ID and the media ID")]
    #[status(
        404,
        code = "MediaNotFound",
        advice = "check the media ID of the message that was received",
        retry = never
    )]
    NotFound(ErrorResponse),
    /// The body of the request could not be validated.
    #[status(422, inherit)]
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
impl MessagesError {
    /// Lists the templates of a channel, in pages.
    ///
    /// [`GET /messages/channels/{channelId}/templates`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Messages/stable/2024-08-30/communicationservicesmessages.json)
    pub const LIST_TEMPLATES: Operation<Self, 1> = Operation::get(
        "TemplateOperations_ListTemplates",
        "/messages/channels/{channelId}/templates",
    )
    .success(&[200]);

    /// Sends a message to one or more recipients of a channel.
    ///
    /// [`POST /messages/notifications:send`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Messages/stable/2024-08-30/communicationservicesmessages.json)
    pub const SEND: Operation<Self> =
        Operation::post("NotificationMessagesOperations_Send", "/messages/notifications:send")
            .success(&[202]);

    /// Downloads a media file.
    ///
    /// [`GET /messages/streams/{id}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Messages/stable/2024-08-30/communicationservicesmessages.json)
    pub const GET_MEDIA: Operation<Self, 1> =
        Operation::get("StreamOperations_GetMedia", "/messages/streams/{id}").success(&[200]);
}
