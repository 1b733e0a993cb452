//! Services that extend one another, and enums that cover a service.

use acs_endpoint::{
    CommonError, DecodeError, ErrorResponse, ServiceError, SmsError, StatusInfo, TransportError,
    acs_endpoint,
};

use crate::support::{Response, bare, endpoint};

/// An error of the chat service.
#[derive(Debug, ServiceError)]
#[service(name = "chat", extends = CommonError)]
enum ChatError {
    #[status(400, inherit)]
    BadRequest(ErrorResponse),
    /// The token is not one of a user.
    #[status(401, advice = "get a user's token")]
    Unauthorized(ErrorResponse),
    /// This comment is not the row's description.
    #[status(403, inherit)]
    Forbidden,
    #[status(404, inherit)]
    NotFound(ErrorResponse),
    #[status(422, inherit)]
    UnprocessableEntity(ErrorResponse),
    #[status(429, inherit)]
    TooManyRequests(ErrorResponse),
    /// The server fails.
    #[status(500..=599)]
    Server(ErrorResponse),
    #[status(_)]
    Undocumented(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}

#[acs_endpoint(
    service = ChatError,
    handles(400, 401, 403, 404, 422, 429, 500..=599),
)]
fn chat(response: Response) -> Result<(), ChatError> {
    response
}

fn row<E: ServiceError>(status: u16) -> &'static StatusInfo {
    StatusInfo::find(E::STATUSES, http::StatusCode::from_u16(status).unwrap()).unwrap()
}

#[test]
fn an_inherited_row_is_the_parents() {
    for status in [400, 403, 404, 422, 429] {
        let (own, parent) = (row::<ChatError>(status), row::<CommonError>(status));
        assert!(own.is_inherited() && !parent.is_inherited(), "{status}");
        assert_eq!(
            (own.reason(), own.description(), own.advice(), own.url()),
            (parent.reason(), parent.description(), parent.advice(), parent.url())
        );
    }
    for status in [401, 500, 503] {
        assert!(!row::<ChatError>(status).is_inherited(), "{status}");
    }
    assert_eq!(row::<ChatError>(401).description(), "The token is not one of a user.");
}

#[test]
fn an_inherited_row_advises_in_the_childs_name() {
    let error = chat(bare(404)).unwrap_err();
    assert!(matches!(error, ChatError::NotFound(_)));
    let advice = row::<CommonError>(404).advice().unwrap();
    assert_eq!(error.to_string(), format!("chat chat: 404 Not Found; help: {advice}"));
    let error = chat(bare(403)).unwrap_err();
    assert!(matches!(error, ChatError::Forbidden));
    assert_eq!(
        (error.status().unwrap().as_u16(), error.advice()),
        (403, row::<CommonError>(403).advice())
    );
    assert!(chat(bare(206)).is_ok(), "without a list every 2xx is a success");
}

/// The way in which an application groups the errors of the SMS service.
#[derive(Debug, ServiceError)]
#[service(name = "sms for us", success(200, 202), mirrors = SmsError)]
enum OwnSmsError {
    /// Ours to fix.
    #[status(400 | 422)]
    Bug(ErrorResponse),
    /// The operators' to fix.
    #[status(401, 403)]
    Setup(ErrorResponse),
    /// Nothing to fix.
    #[status(404)]
    Missing,
    /// Wait.
    #[status(429)]
    Slow(ErrorResponse),
    /// Theirs to fix.
    #[status(500)]
    Theirs(ErrorResponse),
    /// Unheard of.
    #[status(_)]
    Unknown(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}

#[acs_endpoint(service = OwnSmsError, success(202))]
async fn own(response: Response) -> Result<(), OwnSmsError> {
    response
}

#[tokio::test]
async fn an_enum_that_mirrors_a_service_groups_its_statuses() {
    for status in 300..=999 {
        let error = own(bare(status)).await.unwrap_err();
        let fits = match status {
            400 | 422 => matches!(error, OwnSmsError::Bug(_)),
            401 | 403 => matches!(error, OwnSmsError::Setup(_)),
            404 => matches!(error, OwnSmsError::Missing),
            429 => matches!(error, OwnSmsError::Slow(_)),
            500 => matches!(error, OwnSmsError::Theirs(_)),
            _ => matches!(error, OwnSmsError::Unknown(_)),
        };
        assert!(fits, "{status}: {error:?}");
        if let Some(endpoint) = endpoint(&error) {
            assert_eq!((endpoint.service(), endpoint.function()), ("sms for us", "own"));
        }
    }
    assert!(own(bare(202)).await.is_ok());
    assert!(matches!(own(bare(200)).await, Err(OwnSmsError::Unknown(_))));
}

#[test]
fn a_mirroring_enum_has_its_own_descriptions() {
    let row = row::<OwnSmsError>(401);
    assert_eq!((row.reason(), row.description()), ("Setup", "The operators' to fix."));
    assert!(!row.is_inherited());
    assert_eq!(OwnSmsError::Missing.to_string(), "sms for us: 404 Missing");
}
