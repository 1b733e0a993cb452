//! The error type and the operations of the Rooms service.

use crate::ServiceError;
use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::error::transport::TransportError;
use crate::service::common::CommonError;
use crate::service::operation::Operation;

/// An error of the Rooms service of Azure Communication Services: `service = "rooms"`.
///
/// The specification documents only the successes; the error statuses are those of the common table of
/// the [Common Error Codes] page.
///
/// The enum is deliberately exhaustive: a newly documented status becomes a new variant, and the compiler
/// reports every `match` that does not cover it.
///
/// # Examples
/// ```
/// use acs_endpoint::{RoomsError, acs_endpoint};
///
/// #[acs_endpoint(service = "rooms", operation = DELETE, none_on(404))]
/// fn delete(response: http::Response<&'static str>) -> Result<Option<()>, RoomsError> {
///     response
/// }
///
/// assert_eq!(RoomsError::DELETE.path_for(["99445276"])?, "/rooms/99445276");
/// assert_eq!(delete(http::Response::builder().status(204).body("")?)?, Some(()));
/// assert_eq!(delete(http::Response::builder().status(404).body("")?)?, None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Statuses
/// | status | variant | meaning | advice | retry | source |
/// |---|---|---|---|---|---|
/// | 400 | [`BadRequest`](Self::BadRequest) | The request is malformed; an ID that is not a room ID is a 400 too, and not a 404. | check the room ID, the dates and the participants, and `details()` | no | common table, recorded |
/// | 401 | [`Unauthorized`](Self::Unauthorized) | The request could not be authenticated: the credential is not valid, has expired, or does not suit the operation. | check that the key or token is current, belongs to this resource and has the role that is required; Authentication Guide: <https://learn.microsoft.com/rest/api/communication/authentication> | no | common table |
/// | 403 | [`Forbidden`](Self::Forbidden) | The request was authenticated, but has no permission for this operation. | check the permissions of the credential in the Authentication Guide: <https://learn.microsoft.com/rest/api/communication/authentication> | no | common table |
/// | 404 | [`NotFound`](Self::NotFound) | The resource or the endpoint does not exist. | check the name of the resource, the address and the `api-version` | no | common table |
/// | 422 | [`UnprocessableEntity`](Self::UnprocessableEntity) | The body of the request could not be validated. | check that the body is valid JSON | no | common table |
/// | 429 | [`TooManyRequests`](Self::TooManyRequests) | A limit on this operation was exceeded. | retry after the delay given in the response | yes | common table |
/// | 500 | [`InternalServerError`](Self::InternalServerError) | The service failed internally. | if the error persists, report the request ID: <https://learn.microsoft.com/azure/communication-services/concepts/troubleshooting-info> | if idempotent | common table |
///
/// # Operations
/// | constant | method and path | successes |
/// |---|---|---|
/// | [`CREATE`](Self::CREATE) | `POST /rooms` | 201 |
/// | [`LIST`](Self::LIST) | `GET /rooms` | 200 |
/// | [`GET`](Self::GET) | `GET /rooms/{roomId}` | 200 |
/// | [`UPDATE`](Self::UPDATE) | `PATCH /rooms/{roomId}` | 200 |
/// | [`DELETE`](Self::DELETE) | `DELETE /rooms/{roomId}` | 204 |
/// | [`PARTICIPANTS_LIST`](Self::PARTICIPANTS_LIST) | `GET /rooms/{roomId}/participants` | 200 |
/// | [`PARTICIPANTS_UPDATE`](Self::PARTICIPANTS_UPDATE) | `PATCH /rooms/{roomId}/participants` | 200 |
///
/// [Common Error Codes]: https://learn.microsoft.com/en-us/rest/api/communication/errorcodes
#[derive(Debug, ServiceError)]
#[service(name = "rooms", success(200, 201, 204), extends = CommonError, operations(CREATE, LIST, GET, UPDATE, DELETE, PARTICIPANTS_LIST, PARTICIPANTS_UPDATE))]
pub enum RoomsError {
    /// The request is malformed; an ID that is not a room ID is a 400 too, and not a 404.
    #[status(400, advice = "check the room ID, the dates and the participants, and `details()`")]
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
impl RoomsError {
    /// Creates a room.
    ///
    /// [`POST /rooms`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Rooms/stable/2025-03-13/communicationservicesrooms.json)
    pub const CREATE: Operation<Self> = Operation::post("Rooms_Create", "/rooms").success(&[201]);

    /// Lists the rooms, in pages.
    ///
    /// [`GET /rooms`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Rooms/stable/2025-03-13/communicationservicesrooms.json)
    pub const LIST: Operation<Self> = Operation::get("Rooms_List", "/rooms").success(&[200]);

    /// Gets a room.
    ///
    /// [`GET /rooms/{roomId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Rooms/stable/2025-03-13/communicationservicesrooms.json)
    pub const GET: Operation<Self, 1> =
        Operation::get("Rooms_Get", "/rooms/{roomId}").success(&[200]);

    /// Updates a room.
    ///
    /// [`PATCH /rooms/{roomId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Rooms/stable/2025-03-13/communicationservicesrooms.json)
    pub const UPDATE: Operation<Self, 1> =
        Operation::patch("Rooms_Update", "/rooms/{roomId}").success(&[200]);

    /// Deletes a room.
    ///
    /// [`DELETE /rooms/{roomId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Rooms/stable/2025-03-13/communicationservicesrooms.json)
    pub const DELETE: Operation<Self, 1> =
        Operation::delete("Rooms_Delete", "/rooms/{roomId}").success(&[204]);

    /// Lists the participants of a room, in pages.
    ///
    /// [`GET /rooms/{roomId}/participants`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Rooms/stable/2025-03-13/communicationservicesrooms.json)
    pub const PARTICIPANTS_LIST: Operation<Self, 1> =
        Operation::get("Participants_List", "/rooms/{roomId}/participants").success(&[200]);

    /// Adds, updates or removes participants of a room.
    ///
    /// [`PATCH /rooms/{roomId}/participants`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/Rooms/stable/2025-03-13/communicationservicesrooms.json)
    pub const PARTICIPANTS_UPDATE: Operation<Self, 1> =
        Operation::patch("Participants_Update", "/rooms/{roomId}/participants").success(&[200]);
}
