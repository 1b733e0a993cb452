//! The error type and the operations of the Chat service.

use crate::ServiceError;
use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::error::transport::TransportError;
use crate::service::common::CommonError;
use crate::service::operation::Operation;

/// An error of the Chat service of Azure Communication Services: `service = "chat"`.
///
/// The specification names 401, 403, 429 and 503 for every operation; the others are those of the
/// common table of the [Common Error Codes] page, of which 400 and 404 have been recorded. Error bodies
/// often contain no message and no code.
///
/// The 201 of [`CREATE_CHAT_THREAD`](Self::CREATE_CHAT_THREAD) and
/// [`ADD_CHAT_PARTICIPANTS`](Self::ADD_CHAT_PARTICIPANTS) can list rejected participants in
/// `invalidParticipants`: return a [`PartialSuccess`](crate::PartialSuccess).
///
/// The enum is deliberately exhaustive: a newly documented status becomes a new variant, and the compiler
/// reports every `match` that does not cover it.
///
/// # Examples
/// ```
/// use acs_endpoint::{ChatError, acs_endpoint};
///
/// #[acs_endpoint(service = "chat", operation = GET_CHAT_THREAD_PROPERTIES, none_on(404))]
/// fn thread(response: http::Response<&'static str>) -> Result<Option<String>, ChatError> {
///     response
/// }
///
/// let path = ChatError::GET_CHAT_THREAD_PROPERTIES.path_for(["19:a@thread.v2"])?;
/// assert_eq!(path, "/chat/threads/19%3Aa%40thread.v2");
/// assert_eq!(thread(http::Response::builder().status(404).body("")?)?, None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Statuses
/// | status | variant | meaning | advice | retry | source |
/// |---|---|---|---|---|---|
/// | 400 | [`BadRequest`](Self::BadRequest) | An identifier is malformed, or a batch has more than 200 participants. | check the identifiers, and add at most 200 participants at a time | no | common table, recorded |
/// | 401 | [`Unauthorized`](Self::Unauthorized) | The user access token is not valid or has expired. | request a new user access token: access keys are not accepted here; Authentication Guide: <https://learn.microsoft.com/rest/api/communication/authentication> | no | common table, specification, documentation page, recorded |
/// | 403 | [`Forbidden`](Self::Forbidden) | The caller has no access to the chat thread. | check that the user is a participant of the thread | no | common table, specification, documentation page, recorded |
/// | 404 | [`NotFound`](Self::NotFound) | The chat thread, the message or the participant does not exist. | check the IDs of the thread and of the message | no | common table, recorded |
/// | 422 | [`UnprocessableEntity`](Self::UnprocessableEntity) | The body of the request could not be validated. | check that the body is valid JSON | no | common table |
/// | 429 | [`TooManyRequests`](Self::TooManyRequests) | A limit per user, per thread or per resource was exceeded. | retry after the delay given in the response; file a support request if the error persists | yes | common table, specification, documentation page, limits page |
/// | 500 | [`InternalServerError`](Self::InternalServerError) | The service failed internally. | if the error persists, report the request ID: <https://learn.microsoft.com/azure/communication-services/concepts/troubleshooting-info> | if idempotent | common table |
/// | 503 | [`ServiceUnavailable`](Self::ServiceUnavailable) | The service is not available at the moment. | retry later with backoff; file a support request if the error persists | if idempotent | specification, documentation page |
///
/// # Operations
/// | constant | method and path | successes |
/// |---|---|---|
/// | [`LIST_CHAT_READ_RECEIPTS`](Self::LIST_CHAT_READ_RECEIPTS) | `GET /chat/threads/{chatThreadId}/readReceipts` | 200 |
/// | [`SEND_CHAT_READ_RECEIPT`](Self::SEND_CHAT_READ_RECEIPT) | `POST /chat/threads/{chatThreadId}/readReceipts` | 200 |
/// | [`SEND_CHAT_MESSAGE`](Self::SEND_CHAT_MESSAGE) | `POST /chat/threads/{chatThreadId}/messages` | 201 |
/// | [`LIST_CHAT_MESSAGES`](Self::LIST_CHAT_MESSAGES) | `GET /chat/threads/{chatThreadId}/messages` | 200 |
/// | [`GET_CHAT_MESSAGE`](Self::GET_CHAT_MESSAGE) | `GET /chat/threads/{chatThreadId}/messages/{chatMessageId}` | 200 |
/// | [`UPDATE_CHAT_MESSAGE`](Self::UPDATE_CHAT_MESSAGE) | `PATCH /chat/threads/{chatThreadId}/messages/{chatMessageId}` | 204 |
/// | [`DELETE_CHAT_MESSAGE`](Self::DELETE_CHAT_MESSAGE) | `DELETE /chat/threads/{chatThreadId}/messages/{chatMessageId}` | 204 |
/// | [`LIST_CHAT_PARTICIPANTS`](Self::LIST_CHAT_PARTICIPANTS) | `GET /chat/threads/{chatThreadId}/participants` | 200 |
/// | [`REMOVE_CHAT_PARTICIPANT`](Self::REMOVE_CHAT_PARTICIPANT) | `POST /chat/threads/{chatThreadId}/participants/:remove` | 204 |
/// | [`ADD_CHAT_PARTICIPANTS`](Self::ADD_CHAT_PARTICIPANTS) | `POST /chat/threads/{chatThreadId}/participants/:add` | 201 |
/// | [`CREATE_CHAT_THREAD`](Self::CREATE_CHAT_THREAD) | `POST /chat/threads` | 201 |
/// | [`LIST_CHAT_THREADS`](Self::LIST_CHAT_THREADS) | `GET /chat/threads` | 200 |
/// | [`UPDATE_CHAT_THREAD_PROPERTIES`](Self::UPDATE_CHAT_THREAD_PROPERTIES) | `PATCH /chat/threads/{chatThreadId}` | 204 |
/// | [`GET_CHAT_THREAD_PROPERTIES`](Self::GET_CHAT_THREAD_PROPERTIES) | `GET /chat/threads/{chatThreadId}` | 200 |
/// | [`DELETE_CHAT_THREAD`](Self::DELETE_CHAT_THREAD) | `DELETE /chat/threads/{chatThreadId}` | 204 |
/// | [`SEND_TYPING_NOTIFICATION`](Self::SEND_TYPING_NOTIFICATION) | `POST /chat/threads/{chatThreadId}/typing` | 200 |
///
/// [Common Error Codes]: https://learn.microsoft.com/en-us/rest/api/communication/errorcodes
#[derive(Debug, ServiceError)]
#[service(name = "chat", success(200, 201, 204), extends = CommonError, operations(LIST_CHAT_READ_RECEIPTS, SEND_CHAT_READ_RECEIPT, SEND_CHAT_MESSAGE, LIST_CHAT_MESSAGES, GET_CHAT_MESSAGE, UPDATE_CHAT_MESSAGE, DELETE_CHAT_MESSAGE, LIST_CHAT_PARTICIPANTS, REMOVE_CHAT_PARTICIPANT, ADD_CHAT_PARTICIPANTS, CREATE_CHAT_THREAD, LIST_CHAT_THREADS, UPDATE_CHAT_THREAD_PROPERTIES, GET_CHAT_THREAD_PROPERTIES, DELETE_CHAT_THREAD, SEND_TYPING_NOTIFICATION))]
pub enum ChatError {
    /// An identifier is malformed, or a batch has more than 200 participants.
    #[status(400, advice = "check the identifiers, and add at most 200 participants at a time")]
    BadRequest(ErrorResponse),
    /// The user access token is not valid or has expired.
    #[status(
        401,
        advice = "request a new user access token: access keys are not accepted here; Authentication Guide: https://learn.microsoft.com/rest/api/communication/authentication",
        url = "https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes"
    )]
    Unauthorized(ErrorResponse),
    /// The caller has no access to the chat thread.
    #[status(
        403,
        advice = "check that the user is a participant of the thread",
        url = "https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes"
    )]
    Forbidden(ErrorResponse),
    /// The chat thread, the message or the participant does not exist.
    #[status(404, advice = "check the IDs of the thread and of the message")]
    NotFound(ErrorResponse),
    /// The body of the request could not be validated.
    #[status(422, inherit)]
    UnprocessableEntity(ErrorResponse),
    /// A limit per user, per thread or per resource was exceeded.
    #[status(
        429,
        advice = "retry after the delay given in the response; file a support request if the error persists",
        url = "https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes"
    )]
    TooManyRequests(ErrorResponse),
    /// The service failed internally.
    #[status(500, inherit)]
    InternalServerError(ErrorResponse),
    /// The service is not available at the moment.
    #[status(
        503,
        advice = "retry later with backoff; file a support request if the error persists",
        url = "https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes"
    )]
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
impl ChatError {
    /// Lists chat read receipts, in pages.
    ///
    /// [`GET /chat/threads/{chatThreadId}/readReceipts`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Chat/stable/2025-03-15/communicationserviceschat.json)
    pub const LIST_CHAT_READ_RECEIPTS: Operation<Self, 1> = Operation::get(
        "ChatThread_ListChatReadReceipts",
        "/chat/threads/{chatThreadId}/readReceipts",
    )
    .success(&[200])
    .errors(&[401, 403, 429, 503]);

    /// Sends a chat read receipt.
    ///
    /// [`POST /chat/threads/{chatThreadId}/readReceipts`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Chat/stable/2025-03-15/communicationserviceschat.json)
    pub const SEND_CHAT_READ_RECEIPT: Operation<Self, 1> = Operation::post(
        "ChatThread_SendChatReadReceipt",
        "/chat/threads/{chatThreadId}/readReceipts",
    )
    .success(&[200])
    .errors(&[401, 403, 429, 503]);

    /// Sends a chat message.
    ///
    /// [`POST /chat/threads/{chatThreadId}/messages`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Chat/stable/2025-03-15/communicationserviceschat.json)
    pub const SEND_CHAT_MESSAGE: Operation<Self, 1> =
        Operation::post("ChatThread_SendChatMessage", "/chat/threads/{chatThreadId}/messages")
            .success(&[201])
            .errors(&[401, 403, 429, 503]);

    /// Lists chat messages, in pages.
    ///
    /// [`GET /chat/threads/{chatThreadId}/messages`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Chat/stable/2025-03-15/communicationserviceschat.json)
    pub const LIST_CHAT_MESSAGES: Operation<Self, 1> =
        Operation::get("ChatThread_ListChatMessages", "/chat/threads/{chatThreadId}/messages")
            .success(&[200])
            .errors(&[401, 403, 429, 503]);

    /// Gets a chat message.
    ///
    /// [`GET /chat/threads/{chatThreadId}/messages/{chatMessageId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Chat/stable/2025-03-15/communicationserviceschat.json)
    pub const GET_CHAT_MESSAGE: Operation<Self, 2> = Operation::get(
        "ChatThread_GetChatMessage",
        "/chat/threads/{chatThreadId}/messages/{chatMessageId}",
    )
    .success(&[200])
    .errors(&[401, 403, 429, 503]);

    /// Updates a chat message.
    ///
    /// [`PATCH /chat/threads/{chatThreadId}/messages/{chatMessageId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Chat/stable/2025-03-15/communicationserviceschat.json)
    pub const UPDATE_CHAT_MESSAGE: Operation<Self, 2> = Operation::patch(
        "ChatThread_UpdateChatMessage",
        "/chat/threads/{chatThreadId}/messages/{chatMessageId}",
    )
    .success(&[204])
    .errors(&[401, 403, 429, 503]);

    /// Deletes a chat message.
    ///
    /// [`DELETE /chat/threads/{chatThreadId}/messages/{chatMessageId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Chat/stable/2025-03-15/communicationserviceschat.json)
    pub const DELETE_CHAT_MESSAGE: Operation<Self, 2> = Operation::delete(
        "ChatThread_DeleteChatMessage",
        "/chat/threads/{chatThreadId}/messages/{chatMessageId}",
    )
    .success(&[204])
    .errors(&[401, 403, 429, 503]);

    /// Lists chat participants, in pages.
    ///
    /// [`GET /chat/threads/{chatThreadId}/participants`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Chat/stable/2025-03-15/communicationserviceschat.json)
    pub const LIST_CHAT_PARTICIPANTS: Operation<Self, 1> = Operation::get(
        "ChatThread_ListChatParticipants",
        "/chat/threads/{chatThreadId}/participants",
    )
    .success(&[200])
    .errors(&[401, 403, 429, 503]);

    /// Removes a chat participant.
    ///
    /// [`POST /chat/threads/{chatThreadId}/participants/:remove`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Chat/stable/2025-03-15/communicationserviceschat.json)
    pub const REMOVE_CHAT_PARTICIPANT: Operation<Self, 1> = Operation::post(
        "ChatThread_RemoveChatParticipant",
        "/chat/threads/{chatThreadId}/participants/:remove",
    )
    .success(&[204])
    .errors(&[401, 403, 429, 503]);

    /// Adds chat participants.
    ///
    /// [`POST /chat/threads/{chatThreadId}/participants/:add`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Chat/stable/2025-03-15/communicationserviceschat.json)
    pub const ADD_CHAT_PARTICIPANTS: Operation<Self, 1> = Operation::post(
        "ChatThread_AddChatParticipants",
        "/chat/threads/{chatThreadId}/participants/:add",
    )
    .success(&[201])
    .errors(&[401, 403, 429, 503]);

    /// Creates a chat thread.
    ///
    /// [`POST /chat/threads`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Chat/stable/2025-03-15/communicationserviceschat.json)
    pub const CREATE_CHAT_THREAD: Operation<Self> =
        Operation::post("Chat_CreateChatThread", "/chat/threads")
            .success(&[201])
            .errors(&[401, 403, 429, 503]);

    /// Lists chat threads, in pages.
    ///
    /// [`GET /chat/threads`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Chat/stable/2025-03-15/communicationserviceschat.json)
    pub const LIST_CHAT_THREADS: Operation<Self> =
        Operation::get("Chat_ListChatThreads", "/chat/threads")
            .success(&[200])
            .errors(&[401, 403, 429, 503]);

    /// Updates chat thread properties.
    ///
    /// [`PATCH /chat/threads/{chatThreadId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Chat/stable/2025-03-15/communicationserviceschat.json)
    pub const UPDATE_CHAT_THREAD_PROPERTIES: Operation<Self, 1> =
        Operation::patch("ChatThread_UpdateChatThreadProperties", "/chat/threads/{chatThreadId}")
            .success(&[204])
            .errors(&[401, 403, 429, 503]);

    /// Gets chat thread properties.
    ///
    /// [`GET /chat/threads/{chatThreadId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Chat/stable/2025-03-15/communicationserviceschat.json)
    pub const GET_CHAT_THREAD_PROPERTIES: Operation<Self, 1> =
        Operation::get("ChatThread_GetChatThreadProperties", "/chat/threads/{chatThreadId}")
            .success(&[200])
            .errors(&[401, 403, 429, 503]);

    /// Deletes a chat thread.
    ///
    /// [`DELETE /chat/threads/{chatThreadId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Chat/stable/2025-03-15/communicationserviceschat.json)
    pub const DELETE_CHAT_THREAD: Operation<Self, 1> =
        Operation::delete("Chat_DeleteChatThread", "/chat/threads/{chatThreadId}")
            .success(&[204])
            .errors(&[401, 403, 429, 503]);

    /// Sends a typing notification.
    ///
    /// [`POST /chat/threads/{chatThreadId}/typing`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Chat/stable/2025-03-15/communicationserviceschat.json)
    pub const SEND_TYPING_NOTIFICATION: Operation<Self, 1> =
        Operation::post("ChatThread_SendTypingNotification", "/chat/threads/{chatThreadId}/typing")
            .success(&[200])
            .errors(&[401, 403, 429, 503]);
}
