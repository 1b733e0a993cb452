//! The variant to which a status belongs, and the table that the derive generates.

use acs_endpoint::{
    DecodeError, ErrorResponse, ServiceError, StatusInfo, TransportError, acs_endpoint,
};

use crate::support::{Response, bare};

/// An error of the parcel service.
#[derive(Debug, ServiceError)]
#[service(name = "parcels", success(200..=202, 204))]
enum ParcelError {
    /// Any fault of the server.
    #[status(500..=599, advice = "try again")]
    Server(ErrorResponse),
    /// The server is busy.
    #[status(503)]
    Busy(ErrorResponse),
    /// The first paragraph is the description,
    /// on one line.
    ///
    /// The second is not.
    #[status(400 | 422, 409)]
    Refused(ErrorResponse),
    /// Any other fault of the client.
    #[status(401..=408, 410..=421, 423..=499)]
    Client(ErrorResponse),
    #[status(304)]
    NotModified(ErrorResponse),
    /// Outside of HTTP's classes.
    #[status(603 | 700..=710)]
    URITooLong(ErrorResponse),
    #[status(_)]
    Other(ErrorResponse),
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}

fn name(error: &ParcelError) -> &'static str {
    match error {
        ParcelError::Server(_) => "Server",
        ParcelError::Busy(_) => "Busy",
        ParcelError::Refused(_) => "Refused",
        ParcelError::Client(_) => "Client",
        ParcelError::NotModified(_) => "NotModified",
        ParcelError::URITooLong(_) => "URITooLong",
        ParcelError::Other(_) => "Other",
        ParcelError::Transport(_) => "Transport",
        ParcelError::Decode(_) => "Decode",
    }
}

#[acs_endpoint(service = ParcelError)]
fn track(response: Response) -> Result<(), ParcelError> {
    response
}

#[test]
fn each_status_has_one_variant() {
    for status in 100..=999 {
        let expected = match status {
            503 => "Busy",
            500..=599 => "Server",
            400 | 409 | 422 => "Refused",
            401..=499 => "Client",
            304 => "NotModified",
            603 | 700..=710 => "URITooLong",
            _ => "Other",
        };
        let made = ParcelError::from_response(ErrorResponse::new(bare(status)));
        assert_eq!(name(&made), expected, "{status}");
        match track(bare(status)) {
            Ok(()) => assert!((200..300).contains(&status), "{status}"),
            Err(error) => assert_eq!(name(&error), expected, "{status}"),
        }
    }
}

#[test]
fn the_table_has_a_row_for_each_pattern() {
    let rows: Vec<_> =
        ParcelError::STATUSES.iter().map(|row| (row.first(), row.last(), row.reason())).collect();
    assert_eq!(
        rows,
        [
            (500, 599, "Server"),
            (503, 503, "Busy"),
            (400, 400, "Refused"),
            (422, 422, "Refused"),
            (409, 409, "Refused"),
            (401, 408, "Client"),
            (410, 421, "Client"),
            (423, 499, "Client"),
            (304, 304, "Not Modified"),
            (603, 603, "URI Too Long"),
            (700, 710, "URI Too Long"),
            (200, 202, ""),
            (204, 204, ""),
        ]
    );
    assert!(ParcelError::STATUSES.iter().all(|row| !row.is_inherited()));
}

#[test]
fn the_row_of_an_error_is_that_of_its_variant() {
    let row = |status| {
        let error = ParcelError::from_response(ErrorResponse::new(bare(status)));
        error.status_info()
    };
    for status in 300..=999 {
        let error = ParcelError::from_response(ErrorResponse::new(bare(status)));
        let reason = row(status).map_or("Other", StatusInfo::reason).replace(' ', "");
        assert_eq!(name(&error), reason, "{status}");
    }
    assert_eq!(row(502).unwrap().advice(), Some("try again"));
    assert_eq!(row(503).unwrap().advice(), None, "the exact row, not the range");
    assert_eq!(
        row(422).unwrap().description(),
        "The first paragraph is the description, on one line."
    );
    assert_eq!(row(304).unwrap().description(), "", "there is no comment");
}

#[test]
fn a_row_by_hand() {
    let row = StatusInfo::error(451, 451, "Unavailable", "for legal reasons")
        .with_advice("ask")
        .with_url("https://law.example");
    assert!(row.is_error() && row.contains(451) && !row.contains(450));
    assert_eq!((row.advice(), row.url()), (Some("ask"), Some("https://law.example")));
    let success = StatusInfo::success(200, 204);
    assert!(success.is_success() && success.contains(202) && success.reason().is_empty());
}

/// An exact status takes precedence over a range, even in a variant that lists both.
#[test]
fn an_exact_status_takes_precedence_over_a_range() {
    #[derive(Debug, ServiceError)]
    #[service(name = "mixed")]
    enum MixedError {
        #[status(400..=499, 503)]
        Client(ErrorResponse),
        #[status(500..=599, 404)]
        Server(ErrorResponse),
        #[status(_)]
        Other(ErrorResponse),
        #[transport]
        Transport(TransportError),
        #[decode]
        Decode(DecodeError),
    }
    for (status, expected) in [(400, "Client"), (404, "Server"), (500, "Server"), (503, "Client")] {
        let error = MixedError::from_response(ErrorResponse::new(bare(status)));
        assert_eq!(error.status_info().unwrap().reason(), expected, "{status}");
        let name = match error {
            MixedError::Client(_) => "Client",
            MixedError::Server(_) => "Server",
            other => panic!("{other:?}"),
        };
        assert_eq!(name, expected, "{status}");
    }
}

/// A variant that is for a range and keeps no response has the row of the range.
#[test]
fn a_range_that_begins_with_another_variants_status() {
    #[derive(Debug, ServiceError)]
    #[service(name = "edge")]
    enum EdgeError {
        #[status(500)]
        Internal(ErrorResponse),
        #[status(500..=599)]
        Server,
        #[status(_)]
        Other(ErrorResponse),
        #[transport]
        Transport(TransportError),
        #[decode]
        Decode(DecodeError),
    }
    let error = EdgeError::from_response(ErrorResponse::new(bare(502)));
    assert!(matches!(error, EdgeError::Server));
    assert_eq!(error.status_info().unwrap().reason(), "Server");
    assert_eq!(error.status(), None, "any of the range");
}
