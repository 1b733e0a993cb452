//! `#[rest]`: a service that contains another one's error.

use std::error::Error as _;

use acs_endpoint::{
    CommonError, DecodeError, ErrorResponse, Operation, Retry, ServiceError, StatusInfo,
    TransportError, acs_endpoint,
};
use http::StatusCode;

use crate::support::{Response, bare, chain, response};

/// An error of the invoices service.
#[derive(Debug, ServiceError)]
#[service(name = "invoices", operations(GET))]
enum InvoicesError {
    /// The invoice is paid.
    #[status(409, advice = "do not pay again", retry = never)]
    Paid(ErrorResponse),
    /// The server is busy.
    #[status(500..=599)]
    Busy(ErrorResponse),
    /// A draft.
    #[status(404, code = "Draft")]
    Draft(ErrorResponse),
    #[rest]
    Common(CommonError),
}

impl InvoicesError {
    const GET: Operation<Self, 1> = Operation::get("Invoices_Get", "/invoices/{id}");
}

/// An error of a service with three levels and its own list of successes.
#[derive(Debug, ServiceError)]
#[service(name = "archive", success(200))]
enum ArchiveError {
    #[status(207)]
    Partly(ErrorResponse),
    #[rest]
    Invoices { inner: InvoicesError },
}

/// An error of a service that adds nothing.
#[derive(Debug, ServiceError)]
#[service(name = "plain")]
enum PlainError {
    #[rest]
    Common(CommonError),
}

#[acs_endpoint(service = InvoicesError, handles(400, 401, 403, 404, 409, 422, 429, 500..=599))]
fn call(result: Result<Response, TransportError>) -> Result<u8, InvoicesError> {
    result
}

#[acs_endpoint(service = ArchiveError, success(200), handles(207, ..))]
fn archived(response: Response) -> Result<(), ArchiveError> {
    response
}

fn error(status: u16) -> InvoicesError {
    call(Ok(response(status, &[("x-ms-request-id", "a.0")], ""))).unwrap_err()
}

#[test]
fn a_status_without_a_variant_is_the_other_services() {
    assert!(matches!(error(409), InvoicesError::Paid(_)));
    assert!(
        matches!(error(500), InvoicesError::Busy(_)),
        "its own range takes precedence over an inner status"
    );
    assert!(matches!(error(404), InvoicesError::Common(CommonError::NotFound(_))));
    assert!(matches!(error(429), InvoicesError::Common(CommonError::TooManyRequests(_))));
    assert!(matches!(error(418), InvoicesError::Common(CommonError::Undocumented(_))));
    let draft = response(404, &[("x-ms-error-code", "Draft")], "");
    assert!(matches!(call(Ok(draft)).unwrap_err(), InvoicesError::Draft(_)));
    let transport = call(Err(TransportError::not_sent("refused"))).unwrap_err();
    assert!(matches!(transport, InvoicesError::Common(CommonError::Transport(_))));
    let decode = call(Ok(response(200, &[], "x"))).unwrap_err();
    assert!(matches!(decode, InvoicesError::Common(CommonError::Decode(_))));
    assert!(matches!(
        InvoicesError::from(TransportError::not_sent("refused")),
        InvoicesError::Common(CommonError::Transport(_))
    ));
}

#[test]
fn the_other_services_error_is_used() {
    let inner = error(429);
    assert_eq!(inner.status().unwrap(), 429);
    assert_eq!(inner.request_id(), Some("a.0"));
    assert_eq!(inner.retry(), Retry::Yes { after: None });
    let alone = CommonError::from_response(ErrorResponse::new(bare(429)));
    assert!(alone.advice().is_some() && inner.advice() == alone.advice());
    assert_eq!(inner.response().unwrap().endpoint().unwrap().service(), "invoices");
    assert_eq!(inner.status_info().unwrap().reason(), "Too Many Requests");
    let own = error(409);
    assert_eq!((own.retry(), own.advice()), (Retry::No, Some("do not pay again")));
    let transport = call(Err(TransportError::no_response("reset"))).unwrap_err();
    assert_eq!(transport.transport_error().unwrap().endpoint().unwrap().function(), "call");
    assert_eq!(transport.retry(), Retry::IfIdempotent { after: None });
    assert_eq!(transport.source().unwrap().to_string(), "reset");
    let decode = call(Ok(response(200, &[], "x"))).unwrap_err();
    assert_eq!(decode.decode_error().unwrap().response().text_lossy(), "x");
    assert_eq!(decode.retry(), Retry::No);
}

#[test]
fn a_log_line_names_the_outermost_service() {
    for (status, line) in [
        (409, "invoices call: 409 Paid; request id a.0; help: do not pay again"),
        (418, "invoices call: 418 I'm a teapot; request id a.0"),
    ] {
        assert_eq!(error(status).to_string(), line);
    }
    assert!(error(404).to_string().starts_with("invoices call: 404 Not Found; request id a.0; "));
    let transport = call(Err(TransportError::not_sent("refused"))).unwrap_err();
    assert!(transport.to_string().starts_with("invoices call: "));
    assert_eq!(chain(&transport)[1..], ["refused"]);
    let nested = ArchiveError::from_response(ErrorResponse::new(bare(409)));
    assert_eq!(nested.to_string(), "archive: 409 Paid; help: do not pay again");
}

/// The table lists the service's own rows, and then those of the other service that can still apply.
#[test]
fn the_table_is_joined() {
    let rows: Vec<_> = InvoicesError::STATUSES
        .iter()
        .map(|row| (row.first(), row.last(), row.codes().len(), row.is_inherited()))
        .collect();
    assert_eq!(
        rows,
        [
            (409, 409, 0, false),
            (500, 599, 0, false),
            (404, 404, 1, false),
            (400, 400, 0, true),
            (401, 401, 0, true),
            (403, 403, 0, true),
            (404, 404, 0, true),
            (422, 422, 0, true),
            (429, 429, 0, true),
            (200, 299, 0, true),
        ]
    );
    let find =
        |code| StatusInfo::find(InvoicesError::STATUSES, StatusCode::from_u16(code).unwrap());
    assert_eq!(find(500).unwrap().reason(), "Busy");
    assert_eq!(find(404).unwrap().reason(), "Not Found");
    assert_eq!(PlainError::STATUSES.len(), CommonError::STATUSES.len());
    // A service's own list of successes replaces the other one.
    let successes = ArchiveError::STATUSES.iter().filter(|row| row.is_success());
    assert_eq!(successes.map(StatusInfo::first).collect::<Vec<_>>(), [200]);
}

#[test]
fn three_levels() {
    assert!(matches!(archived(bare(207)), Err(ArchiveError::Partly(_))));
    let Err(ArchiveError::Invoices { inner }) = archived(bare(404)) else { panic!() };
    assert!(matches!(inner, InvoicesError::Common(CommonError::NotFound(_))));
    let Err(ArchiveError::Invoices { inner }) = archived(bare(503)) else { panic!() };
    assert!(matches!(inner, InvoicesError::Busy(_)));
    assert_eq!(archived(bare(503)).unwrap_err().retry(), Retry::IfIdempotent { after: None });
    let decode = DecodeError::new::<u8>(bare(200), "no number");
    assert!(ArchiveError::from_decode(decode).decode_error().is_some());
}

#[test]
fn operations_are_those_of_the_outer_service() {
    assert_eq!(InvoicesError::OPERATIONS.len(), 1);
    assert_eq!(InvoicesError::GET.path_for(["7"]).unwrap(), "/invoices/7");
    assert!(PlainError::OPERATIONS.is_empty());
    assert_eq!((PlainError::SERVICE, ArchiveError::SERVICE), ("plain", "archive"));
}
