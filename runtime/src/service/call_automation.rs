//! The error type and the operations of the Call Automation service.

use crate::ServiceError;
use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::error::transport::TransportError;
use crate::service::common::CommonError;
use crate::service::operation::Operation;

/// An error of the Call Automation service of Azure Communication Services: `service = "call_automation"`.
///
/// The specification documents only the successes; the error statuses are those of the common table of
/// the [Common Error Codes] page and of the [troubleshooting page], which also names 603. The vendor
/// code is a subcode such as `8522`; the pair of status and subcode determines the advice.
///
/// A success means that the action was accepted. Its outcome is sent to the callback URL as an event,
/// whose [`ResultInformation`](crate::ResultInformation) contains a status and a subcode. The advice in
/// the table below is for HTTP responses, not for events.
///
/// [troubleshooting page]: https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes
///
/// The enum is deliberately exhaustive: a newly documented status becomes a new variant, and the compiler
/// reports every `match` that does not cover it.
///
/// # Examples
/// ```
/// use acs_endpoint::{CallAutomationError, ServiceError as _, acs_endpoint};
///
/// #[acs_endpoint(service = "call_automation", operation = PLAY, success(202))]
/// fn play(response: http::Response<&'static str>) -> Result<(), CallAutomationError> {
///     response
/// }
///
/// let body = r#"{"error":{"code":"8500","message":"another media operation is active"}}"#;
/// let error = play(http::Response::builder().status(400).body(body)?).unwrap_err();
/// assert!(matches!(error, CallAutomationError::BadRequest(_)));
/// assert!(error.advice().unwrap().starts_with("wait until the active media operation ends"));
/// assert!(error.retry().is_safe(false));
/// # Ok::<(), http::Error>(())
/// ```
///
/// # Statuses
/// | status | variant | meaning | advice | retry | source |
/// |---|---|---|---|---|---|
/// | 400 | [`BadRequest`](Self::BadRequest) | An argument is not valid, the call is not established or is over, another media operation is active, or the recording was already started. | check the subcode in `error_code()`: the state of the call often decides | no | common table, documentation page |
/// | 401 | [`Unauthorized`](Self::Unauthorized) | The request could not be authenticated: the credential is not valid, has expired, or does not suit the operation. | check that the key or token is current, belongs to this resource and has the role that is required; Authentication Guide: <https://learn.microsoft.com/rest/api/communication/authentication> | no | common table, documentation page |
/// | 403 | [`Forbidden`](Self::Forbidden) | The call or the number belongs to another resource, or a permission is missing. | check that the call was made by this resource, and its permissions | no | common table, documentation page |
/// | 404 | [`NotFound`](Self::NotFound) | The call or the participant does not exist any more: the call may be over. | check whether the call has ended, and the requested ID | no | common table, documentation page, recorded |
/// | 405 | [`MethodNotAllowed`](Self::MethodNotAllowed) | The operation is not supported at this time, or requires configuration when the call is answered. | check what was configured when the call was created or answered | no | documentation page |
/// | 406 | [`NotAcceptable`](Self::NotAcceptable) | The service cannot produce a response that the request accepts. | check the `Accept` header of the request | no | documentation page |
/// | 408 | [`Timeout`](Self::Timeout) | The service waited too long for the request or for the other side of the call. | retry if the request is idempotent | if idempotent | documentation page |
/// | 409 | [`Conflict`](Self::Conflict) | Two actions on the same resource conflict. | wait for the action that the message names, read the state again, then retry | no | documentation page |
/// | 412 | [`PreconditionFailed`](Self::PreconditionFailed) | The media actions cannot run or be queued together. | wait for the active media action, or cancel it | no | documentation page |
/// | 413 | [`RequestEntityTooLarge`](Self::RequestEntityTooLarge) | The request is larger than the service accepts. | send a smaller request | no | documentation page |
/// | 422 | [`UnprocessableEntity`](Self::UnprocessableEntity) | The body of the request could not be validated. | check that the body is valid JSON | no | common table |
/// | 426 | [`UpgradeRequired`](Self::UpgradeRequired) | The service requires another protocol version. | check the protocol and the `api-version` of the request | no | documentation page |
/// | 429 | [`TooManyRequests`](Self::TooManyRequests) | A limit on this operation was exceeded. | retry after the delay given in the response | yes | common table, documentation page |
/// | 481 | [`TransactionDoesNotExist`](Self::TransactionDoesNotExist) | The call leg or the transaction does not exist: a SIP status, to be expected in callback events rather than as an HTTP status. | check whether the call has ended | no | documentation page |
/// | 487 | [`Canceled`](Self::Canceled) | The request was canceled: a SIP status, to be expected in callback events rather than as an HTTP status. | check whether the caller hung up or the call was canceled | no | documentation page |
/// | 500 | [`InternalServerError`](Self::InternalServerError) | The service failed internally. | if the error persists, report the request ID: <https://learn.microsoft.com/azure/communication-services/concepts/troubleshooting-info> | if idempotent | common table, documentation page |
/// | 501 | [`NotImplemented`](Self::NotImplemented) | The service does not implement the operation. | check the `api-version` and the operation | no | documentation page |
/// | 502 | [`BadGateway`](Self::BadGateway) | A gateway received an invalid response from the service. | retry if the request is idempotent | if idempotent | documentation page |
/// | 503 | [`ServiceUnavailable`](Self::ServiceUnavailable) | The service is not available at the moment. | retry after the delay given in the response, if the request is idempotent | if idempotent | documentation page |
/// | 504 | [`GatewayTimeout`](Self::GatewayTimeout) | A gateway waited too long for the service. | retry if the request is idempotent | if idempotent | documentation page |
/// | 603 | [`Declined`](Self::Declined) | The callee declined the call: a SIP status, to be expected in callback events rather than as an HTTP status. | do not call again at once | no | documentation page |
///
/// # Vendor codes
/// An error with one of these codes has its own advice, and the variant of its status.
///
/// | status | code | meaning | advice | retry | source |
/// |---|---|---|---|---|---|
/// | 400 | `8500` | Another media operation is active. | wait until the active media operation ends, or cancel it, then retry | yes | documentation page |
/// | 400 | `8501`, `8585` | The call is not established. | wait for the `CallConnected` event before you send the request again | no | documentation page |
/// | 400 | `8523` | An argument is not valid. | correct the argument that the message names | no | documentation page |
/// | 400 | `8528` | The call is over. | do not retry: the call has ended | no | documentation page |
/// | 400 | `8559` | The recording was already started. | continue with the recording that was started, or stop it first | no | documentation page |
/// | 400 | `8567` | The identity of the resource is not enabled for Azure AI services. | enable the managed identity of the resource, and connect it to Azure AI services | no | documentation page |
/// | 403 | `7504` | A permission is missing. | check the permissions of the credential | no | documentation page |
/// | 403 | `7507` | The call or the number belongs to another resource. | use the resource that the call or the number belongs to | no | documentation page |
/// | 404 | `8522` | The call or the participant does not exist any more. | do not retry: the call or the participant has left | no | documentation page |
/// | 405 | `8520` | The operation is not supported at this time. | check the state of the call, and whether the operation supports this kind of call | no | documentation page |
/// | 405 | `8522` | The operation requires configuration when the call is answered. | configure the feature when you create or answer the call | no | documentation page |
/// | 409 | `8519` | Two actions on the same resource conflict. | wait for the other action, which the message names, and read the state again before you retry | no | documentation page |
/// | 412 | `8583` | The media actions cannot run or be queued together. | wait until the active media action ends, or cancel it, before you start another | no | documentation page |
///
/// # Operations
/// | constant | method and path | successes |
/// |---|---|---|
/// | [`CREATE_CALL`](Self::CREATE_CALL) | `POST /calling/callConnections` | 201 |
/// | [`ANSWER_CALL`](Self::ANSWER_CALL) | `POST /calling/callConnections:answer` | 200 |
/// | [`REDIRECT_CALL`](Self::REDIRECT_CALL) | `POST /calling/callConnections:redirect` | 204 |
/// | [`REJECT_CALL`](Self::REJECT_CALL) | `POST /calling/callConnections:reject` | 204 |
/// | [`CONNECT`](Self::CONNECT) | `POST /calling/callConnections:connect` | 200 |
/// | [`GET_CALL`](Self::GET_CALL) | `GET /calling/callConnections/{callConnectionId}` | 200 |
/// | [`HANGUP_CALL`](Self::HANGUP_CALL) | `DELETE /calling/callConnections/{callConnectionId}` | 204 |
/// | [`TERMINATE_CALL`](Self::TERMINATE_CALL) | `POST /calling/callConnections/{callConnectionId}:terminate` | 204 |
/// | [`TRANSFER_TO_PARTICIPANT`](Self::TRANSFER_TO_PARTICIPANT) | `POST /calling/callConnections/{callConnectionId}:transferToParticipant` | 202 |
/// | [`PLAY`](Self::PLAY) | `POST /calling/callConnections/{callConnectionId}:play` | 202 |
/// | [`START_TRANSCRIPTION`](Self::START_TRANSCRIPTION) | `POST /calling/callConnections/{callConnectionId}:startTranscription` | 202 |
/// | [`STOP_TRANSCRIPTION`](Self::STOP_TRANSCRIPTION) | `POST /calling/callConnections/{callConnectionId}:stopTranscription` | 202 |
/// | [`UPDATE_TRANSCRIPTION`](Self::UPDATE_TRANSCRIPTION) | `POST /calling/callConnections/{callConnectionId}:updateTranscription` | 202 |
/// | [`CANCEL_ALL_MEDIA_OPERATIONS`](Self::CANCEL_ALL_MEDIA_OPERATIONS) | `POST /calling/callConnections/{callConnectionId}:cancelAllMediaOperations` | 202 |
/// | [`RECOGNIZE`](Self::RECOGNIZE) | `POST /calling/callConnections/{callConnectionId}:recognize` | 202 |
/// | [`START_CONTINUOUS_DTMF_RECOGNITION`](Self::START_CONTINUOUS_DTMF_RECOGNITION) | `POST /calling/callConnections/{callConnectionId}:startContinuousDtmfRecognition` | 200 |
/// | [`STOP_CONTINUOUS_DTMF_RECOGNITION`](Self::STOP_CONTINUOUS_DTMF_RECOGNITION) | `POST /calling/callConnections/{callConnectionId}:stopContinuousDtmfRecognition` | 200 |
/// | [`SEND_DTMF_TONES`](Self::SEND_DTMF_TONES) | `POST /calling/callConnections/{callConnectionId}:sendDtmfTones` | 202 |
/// | [`HOLD`](Self::HOLD) | `POST /calling/callConnections/{callConnectionId}:hold` | 200 |
/// | [`UNHOLD`](Self::UNHOLD) | `POST /calling/callConnections/{callConnectionId}:unhold` | 200 |
/// | [`START_MEDIA_STREAMING`](Self::START_MEDIA_STREAMING) | `POST /calling/callConnections/{callConnectionId}:startMediaStreaming` | 202 |
/// | [`STOP_MEDIA_STREAMING`](Self::STOP_MEDIA_STREAMING) | `POST /calling/callConnections/{callConnectionId}:stopMediaStreaming` | 202 |
/// | [`GET_PARTICIPANTS`](Self::GET_PARTICIPANTS) | `GET /calling/callConnections/{callConnectionId}/participants` | 200 |
/// | [`ADD_PARTICIPANT`](Self::ADD_PARTICIPANT) | `POST /calling/callConnections/{callConnectionId}/participants:add` | 202 |
/// | [`REMOVE_PARTICIPANT`](Self::REMOVE_PARTICIPANT) | `POST /calling/callConnections/{callConnectionId}/participants:remove` | 202 |
/// | [`MUTE`](Self::MUTE) | `POST /calling/callConnections/{callConnectionId}/participants:mute` | 200 |
/// | [`CANCEL_ADD_PARTICIPANT`](Self::CANCEL_ADD_PARTICIPANT) | `POST /calling/callConnections/{callConnectionId}/participants:cancelAddParticipant` | 202 |
/// | [`MOVE_PARTICIPANTS`](Self::MOVE_PARTICIPANTS) | `POST /calling/callConnections/{callConnectionId}/participants:moveHere` | 202 |
/// | [`GET_PARTICIPANT`](Self::GET_PARTICIPANT) | `GET /calling/callConnections/{callConnectionId}/participants/{participantRawId}` | 200 |
/// | [`START_RECORDING`](Self::START_RECORDING) | `POST /calling/recordings` | 200, 202 |
/// | [`GET_RECORDING_PROPERTIES`](Self::GET_RECORDING_PROPERTIES) | `GET /calling/recordings/{recordingId}` | 200 |
/// | [`STOP_RECORDING`](Self::STOP_RECORDING) | `DELETE /calling/recordings/{recordingId}` | 204 |
/// | [`PAUSE_RECORDING`](Self::PAUSE_RECORDING) | `POST /calling/recordings/{recordingId}:pause` | 202 |
/// | [`RESUME_RECORDING`](Self::RESUME_RECORDING) | `POST /calling/recordings/{recordingId}:resume` | 202 |
///
/// [Common Error Codes]: https://learn.microsoft.com/en-us/rest/api/communication/errorcodes
#[derive(Debug, ServiceError)]
#[service(name = "call_automation", success(200, 201, 202, 204), extends = CommonError, operations(CREATE_CALL, ANSWER_CALL, REDIRECT_CALL, REJECT_CALL, CONNECT, GET_CALL, HANGUP_CALL, TERMINATE_CALL, TRANSFER_TO_PARTICIPANT, PLAY, START_TRANSCRIPTION, STOP_TRANSCRIPTION, UPDATE_TRANSCRIPTION, CANCEL_ALL_MEDIA_OPERATIONS, RECOGNIZE, START_CONTINUOUS_DTMF_RECOGNITION, STOP_CONTINUOUS_DTMF_RECOGNITION, SEND_DTMF_TONES, HOLD, UNHOLD, START_MEDIA_STREAMING, STOP_MEDIA_STREAMING, GET_PARTICIPANTS, ADD_PARTICIPANT, REMOVE_PARTICIPANT, MUTE, CANCEL_ADD_PARTICIPANT, MOVE_PARTICIPANTS, GET_PARTICIPANT, START_RECORDING, GET_RECORDING_PROPERTIES, STOP_RECORDING, PAUSE_RECORDING, RESUME_RECORDING))]
pub enum CallAutomationError {
    /// An argument is not valid, the call is not established or is over, another media operation is
    /// active, or the recording was already started.
    #[status(
        400,
        advice = "check the subcode in `error_code()`: the state of the call often decides",
        url = "https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes"
    )]
    #[status(
        400,
        code = "8500",
        advice = "wait until the active media operation ends, or cancel it, then retry",
        retry = always
    )]
    #[status(
        400,
        code = "8501" | "8585",
        advice = "wait for the `CallConnected` event before you send the request again"
    )]
    #[status(
        400,
        code = "8523",
        advice = "correct the argument that the message names",
        retry = never
    )]
    #[status(
        400,
        code = "8528",
        advice = "do not retry: the call has ended",
        retry = never
    )]
    #[status(
        400,
        code = "8559",
        advice = "continue with the recording that was started, or stop it first",
        retry = never
    )]
    #[status(
        400,
        code = "8567",
        advice = "enable the managed identity of the resource, and connect it to Azure AI services",
        retry = never
    )]
    BadRequest(ErrorResponse),
    /// The request could not be authenticated: the credential is not valid, has expired, or does not
    /// suit the operation.
    #[status(
        401,
        advice = "check that the key or token is current, belongs to this resource and has the role that is required; Authentication Guide: https://learn.microsoft.com/rest/api/communication/authentication",
        url = "https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes"
    )]
    Unauthorized(ErrorResponse),
    /// The call or the number belongs to another resource, or a permission is missing.
    #[status(
        403,
        advice = "check that the call was made by this resource, and its permissions",
        url = "https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes"
    )]
    #[status(
        403,
        code = "7504",
        advice = "check the permissions of the credential",
        retry = never
    )]
    #[status(
        403,
        code = "7507",
        advice = "use the resource that the call or the number belongs to",
        retry = never
    )]
    Forbidden(ErrorResponse),
    /// The call or the participant does not exist any more: the call may be over.
    #[status(
        404,
        advice = "check whether the call has ended, and the requested ID",
        url = "https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes"
    )]
    #[status(
        404,
        code = "8522",
        advice = "do not retry: the call or the participant has left",
        retry = never
    )]
    NotFound(ErrorResponse),
    /// The operation is not supported at this time, or requires configuration when the call is
    /// answered.
    #[status(
        405,
        advice = "check what was configured when the call was created or answered",
        url = "https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes"
    )]
    #[status(
        405,
        code = "8520",
        advice = "check the state of the call, and whether the operation supports this kind of call"
    )]
    #[status(
        405,
        code = "8522",
        advice = "configure the feature when you create or answer the call",
        retry = never
    )]
    MethodNotAllowed(ErrorResponse),
    /// The service cannot produce a response that the request accepts.
    #[status(
        406,
        advice = "check the `Accept` header of the request",
        url = "https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes"
    )]
    NotAcceptable(ErrorResponse),
    /// The service waited too long for the request or for the other side of the call.
    #[status(
        408,
        advice = "retry if the request is idempotent",
        url = "https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes"
    )]
    Timeout(ErrorResponse),
    /// Two actions on the same resource conflict.
    #[status(
        409,
        advice = "wait for the action that the message names, read the state again, then retry",
        url = "https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes"
    )]
    #[status(
        409,
        code = "8519",
        advice = "wait for the other action, which the message names, and read the state again before you retry"
    )]
    Conflict(ErrorResponse),
    /// The media actions cannot run or be queued together.
    #[status(
        412,
        advice = "wait for the active media action, or cancel it",
        url = "https://learn.microsoft.com/azure/communication-services/how-tos/call-automation/control-mid-call-media-actions"
    )]
    #[status(
        412,
        code = "8583",
        advice = "wait until the active media action ends, or cancel it, before you start another"
    )]
    PreconditionFailed(ErrorResponse),
    /// The request is larger than the service accepts.
    #[status(
        413,
        advice = "send a smaller request",
        url = "https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes"
    )]
    RequestEntityTooLarge(ErrorResponse),
    /// The body of the request could not be validated.
    #[status(422, inherit)]
    UnprocessableEntity(ErrorResponse),
    /// The service requires another protocol version.
    #[status(
        426,
        advice = "check the protocol and the `api-version` of the request",
        url = "https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes"
    )]
    UpgradeRequired(ErrorResponse),
    /// A limit on this operation was exceeded.
    #[status(
        429,
        advice = "retry after the delay given in the response",
        url = "https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes"
    )]
    TooManyRequests(ErrorResponse),
    /// The call leg or the transaction does not exist: a SIP status, to be expected in callback events
    /// rather than as an HTTP status.
    #[status(
        481,
        advice = "check whether the call has ended",
        url = "https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes"
    )]
    TransactionDoesNotExist(ErrorResponse),
    /// The request was canceled: a SIP status, to be expected in callback events rather than as an HTTP
    /// status.
    #[status(
        487,
        advice = "check whether the caller hung up or the call was canceled",
        url = "https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes"
    )]
    Canceled(ErrorResponse),
    /// The service failed internally.
    #[status(
        500,
        advice = "if the error persists, report the request ID: https://learn.microsoft.com/azure/communication-services/concepts/troubleshooting-info",
        url = "https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes"
    )]
    InternalServerError(ErrorResponse),
    /// The service does not implement the operation.
    #[status(
        501,
        advice = "check the `api-version` and the operation",
        url = "https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes"
    )]
    NotImplemented(ErrorResponse),
    /// A gateway received an invalid response from the service.
    #[status(
        502,
        advice = "retry if the request is idempotent",
        url = "https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes"
    )]
    BadGateway(ErrorResponse),
    /// The service is not available at the moment.
    #[status(
        503,
        advice = "retry after the delay given in the response, if the request is idempotent",
        url = "https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes"
    )]
    ServiceUnavailable(ErrorResponse),
    /// A gateway waited too long for the service.
    #[status(
        504,
        advice = "retry if the request is idempotent",
        url = "https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes"
    )]
    GatewayTimeout(ErrorResponse),
    /// The callee declined the call: a SIP status, to be expected in callback events rather than as an
    /// HTTP status.
    #[status(
        603,
        advice = "do not call again at once",
        url = "https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes"
    )]
    Declined(ErrorResponse),
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
impl CallAutomationError {
    /// Creates a call.
    ///
    /// [`POST /calling/callConnections`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const CREATE_CALL: Operation<Self> =
        Operation::post("CreateCall", "/calling/callConnections").success(&[201]);

    /// Answers an incoming call.
    ///
    /// [`POST /calling/callConnections:answer`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const ANSWER_CALL: Operation<Self> =
        Operation::post("AnswerCall", "/calling/callConnections:answer").success(&[200]);

    /// Redirects a call.
    ///
    /// [`POST /calling/callConnections:redirect`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const REDIRECT_CALL: Operation<Self> =
        Operation::post("RedirectCall", "/calling/callConnections:redirect").success(&[204]);

    /// Rejects a call.
    ///
    /// [`POST /calling/callConnections:reject`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const REJECT_CALL: Operation<Self> =
        Operation::post("RejectCall", "/calling/callConnections:reject").success(&[204]);

    /// Connects to a call or a room.
    ///
    /// [`POST /calling/callConnections:connect`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const CONNECT: Operation<Self> =
        Operation::post("Connect", "/calling/callConnections:connect").success(&[200]);

    /// Gets a call.
    ///
    /// [`GET /calling/callConnections/{callConnectionId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const GET_CALL: Operation<Self, 1> =
        Operation::get("CallConnection_GetCall", "/calling/callConnections/{callConnectionId}")
            .success(&[200]);

    /// Leaves a call.
    ///
    /// [`DELETE /calling/callConnections/{callConnectionId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const HANGUP_CALL: Operation<Self, 1> = Operation::delete(
        "CallConnection_HangupCall",
        "/calling/callConnections/{callConnectionId}",
    )
    .success(&[204]);

    /// Terminates a call.
    ///
    /// [`POST /calling/callConnections/{callConnectionId}:terminate`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const TERMINATE_CALL: Operation<Self, 1> = Operation::post(
        "CallConnection_TerminateCall",
        "/calling/callConnections/{callConnectionId}:terminate",
    )
    .success(&[204]);

    /// Transfers a call to another participant.
    ///
    /// [`POST /calling/callConnections/{callConnectionId}:transferToParticipant`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const TRANSFER_TO_PARTICIPANT: Operation<Self, 1> = Operation::post(
        "CallConnection_TransferToParticipant",
        "/calling/callConnections/{callConnectionId}:transferToParticipant",
    )
    .success(&[202]);

    /// Plays audio to participants.
    ///
    /// [`POST /calling/callConnections/{callConnectionId}:play`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const PLAY: Operation<Self, 1> =
        Operation::post("CallMedia_Play", "/calling/callConnections/{callConnectionId}:play")
            .success(&[202]);

    /// Starts a transcription.
    ///
    /// [`POST /calling/callConnections/{callConnectionId}:startTranscription`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const START_TRANSCRIPTION: Operation<Self, 1> = Operation::post(
        "CallMedia_StartTranscription",
        "/calling/callConnections/{callConnectionId}:startTranscription",
    )
    .success(&[202]);

    /// Stops a transcription.
    ///
    /// [`POST /calling/callConnections/{callConnectionId}:stopTranscription`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const STOP_TRANSCRIPTION: Operation<Self, 1> = Operation::post(
        "CallMedia_StopTranscription",
        "/calling/callConnections/{callConnectionId}:stopTranscription",
    )
    .success(&[202]);

    /// Updates a transcription.
    ///
    /// [`POST /calling/callConnections/{callConnectionId}:updateTranscription`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const UPDATE_TRANSCRIPTION: Operation<Self, 1> = Operation::post(
        "CallMedia_UpdateTranscription",
        "/calling/callConnections/{callConnectionId}:updateTranscription",
    )
    .success(&[202]);

    /// Cancels all media operations.
    ///
    /// [`POST /calling/callConnections/{callConnectionId}:cancelAllMediaOperations`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const CANCEL_ALL_MEDIA_OPERATIONS: Operation<Self, 1> = Operation::post(
        "CallMedia_CancelAllMediaOperations",
        "/calling/callConnections/{callConnectionId}:cancelAllMediaOperations",
    )
    .success(&[202]);

    /// Recognizes tones, choices or speech of a participant.
    ///
    /// [`POST /calling/callConnections/{callConnectionId}:recognize`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const RECOGNIZE: Operation<Self, 1> = Operation::post(
        "CallMedia_Recognize",
        "/calling/callConnections/{callConnectionId}:recognize",
    )
    .success(&[202]);

    /// Starts a continuous DTMF recognition.
    ///
    /// [`POST /calling/callConnections/{callConnectionId}:startContinuousDtmfRecognition`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const START_CONTINUOUS_DTMF_RECOGNITION: Operation<Self, 1> = Operation::post(
        "CallMedia_StartContinuousDtmfRecognition",
        "/calling/callConnections/{callConnectionId}:startContinuousDtmfRecognition",
    )
    .success(&[200]);

    /// Stops a continuous DTMF recognition.
    ///
    /// [`POST /calling/callConnections/{callConnectionId}:stopContinuousDtmfRecognition`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const STOP_CONTINUOUS_DTMF_RECOGNITION: Operation<Self, 1> = Operation::post(
        "CallMedia_StopContinuousDtmfRecognition",
        "/calling/callConnections/{callConnectionId}:stopContinuousDtmfRecognition",
    )
    .success(&[200]);

    /// Sends DTMF tones.
    ///
    /// [`POST /calling/callConnections/{callConnectionId}:sendDtmfTones`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const SEND_DTMF_TONES: Operation<Self, 1> = Operation::post(
        "CallMedia_SendDtmfTones",
        "/calling/callConnections/{callConnectionId}:sendDtmfTones",
    )
    .success(&[202]);

    /// Holds a participant.
    ///
    /// [`POST /calling/callConnections/{callConnectionId}:hold`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const HOLD: Operation<Self, 1> =
        Operation::post("CallMedia_Hold", "/calling/callConnections/{callConnectionId}:hold")
            .success(&[200]);

    /// Takes a participant off hold.
    ///
    /// [`POST /calling/callConnections/{callConnectionId}:unhold`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const UNHOLD: Operation<Self, 1> =
        Operation::post("CallMedia_Unhold", "/calling/callConnections/{callConnectionId}:unhold")
            .success(&[200]);

    /// Starts a media streaming.
    ///
    /// [`POST /calling/callConnections/{callConnectionId}:startMediaStreaming`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const START_MEDIA_STREAMING: Operation<Self, 1> = Operation::post(
        "CallMedia_StartMediaStreaming",
        "/calling/callConnections/{callConnectionId}:startMediaStreaming",
    )
    .success(&[202]);

    /// Stops a media streaming.
    ///
    /// [`POST /calling/callConnections/{callConnectionId}:stopMediaStreaming`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const STOP_MEDIA_STREAMING: Operation<Self, 1> = Operation::post(
        "CallMedia_StopMediaStreaming",
        "/calling/callConnections/{callConnectionId}:stopMediaStreaming",
    )
    .success(&[202]);

    /// Gets participants.
    ///
    /// [`GET /calling/callConnections/{callConnectionId}/participants`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const GET_PARTICIPANTS: Operation<Self, 1> = Operation::get(
        "CallConnection_GetParticipants",
        "/calling/callConnections/{callConnectionId}/participants",
    )
    .success(&[200]);

    /// Adds a participant.
    ///
    /// [`POST /calling/callConnections/{callConnectionId}/participants:add`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const ADD_PARTICIPANT: Operation<Self, 1> = Operation::post(
        "CallConnection_AddParticipant",
        "/calling/callConnections/{callConnectionId}/participants:add",
    )
    .success(&[202]);

    /// Removes a participant.
    ///
    /// [`POST /calling/callConnections/{callConnectionId}/participants:remove`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const REMOVE_PARTICIPANT: Operation<Self, 1> = Operation::post(
        "CallConnection_RemoveParticipant",
        "/calling/callConnections/{callConnectionId}/participants:remove",
    )
    .success(&[202]);

    /// Mutes a participant.
    ///
    /// [`POST /calling/callConnections/{callConnectionId}/participants:mute`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const MUTE: Operation<Self, 1> = Operation::post(
        "CallConnection_Mute",
        "/calling/callConnections/{callConnectionId}/participants:mute",
    )
    .success(&[200]);

    /// Cancels the invitation of a participant.
    ///
    /// [`POST /calling/callConnections/{callConnectionId}/participants:cancelAddParticipant`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const CANCEL_ADD_PARTICIPANT: Operation<Self, 1> = Operation::post(
        "CallConnection_CancelAddParticipant",
        "/calling/callConnections/{callConnectionId}/participants:cancelAddParticipant",
    )
    .success(&[202]);

    /// Moves participants from another call to this one.
    ///
    /// [`POST /calling/callConnections/{callConnectionId}/participants:moveHere`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const MOVE_PARTICIPANTS: Operation<Self, 1> = Operation::post(
        "CallConnection_MoveParticipants",
        "/calling/callConnections/{callConnectionId}/participants:moveHere",
    )
    .success(&[202]);

    /// Gets a participant.
    ///
    /// [`GET /calling/callConnections/{callConnectionId}/participants/{participantRawId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const GET_PARTICIPANT: Operation<Self, 2> = Operation::get(
        "CallConnection_GetParticipant",
        "/calling/callConnections/{callConnectionId}/participants/{participantRawId}",
    )
    .success(&[200]);

    /// Starts a recording.
    ///
    /// [`POST /calling/recordings`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const START_RECORDING: Operation<Self> =
        Operation::post("CallRecording_StartRecording", "/calling/recordings").success(&[200, 202]);

    /// Gets recording properties.
    ///
    /// [`GET /calling/recordings/{recordingId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const GET_RECORDING_PROPERTIES: Operation<Self, 1> =
        Operation::get("CallRecording_GetRecordingProperties", "/calling/recordings/{recordingId}")
            .success(&[200]);

    /// Stops a recording.
    ///
    /// [`DELETE /calling/recordings/{recordingId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const STOP_RECORDING: Operation<Self, 1> =
        Operation::delete("CallRecording_StopRecording", "/calling/recordings/{recordingId}")
            .success(&[204]);

    /// Pauses a recording.
    ///
    /// [`POST /calling/recordings/{recordingId}:pause`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const PAUSE_RECORDING: Operation<Self, 1> =
        Operation::post("CallRecording_PauseRecording", "/calling/recordings/{recordingId}:pause")
            .success(&[202]);

    /// Resumes a recording.
    ///
    /// [`POST /calling/recordings/{recordingId}:resume`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/CallAutomation/stable/2026-03-12/communicationservicescallautomation.json)
    pub const RESUME_RECORDING: Operation<Self, 1> = Operation::post(
        "CallRecording_ResumeRecording",
        "/calling/recordings/{recordingId}:resume",
    )
    .success(&[202]);
}
