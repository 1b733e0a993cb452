//! Rows with an error code or a retry rule, observed rows, and operations.

use std::time::Duration;

use acs_endpoint::{
    CommonError, DecodeError, ErrorResponse, Operation, Retry, RetryRule, ServiceError, StatusInfo,
    TransportError, acs_endpoint,
};
use http::StatusCode;

use crate::support::{Response, response};

/// An error of a job router.
#[derive(Debug, ServiceError)]
#[service(name = "jobs", success(200, 201), operations(UPSERT, CANCEL))]
enum JobsError {
    /// The request is not valid.
    #[status(400)]
    BadRequest(ErrorResponse),
    /// Throttled, with the status of a refusal.
    #[status(403, code = "TooManyCalls", retry = always, advice = "slow down")]
    Throttled(ErrorResponse),
    /// Not allowed.
    #[status(403)]
    Forbidden(ErrorResponse),
    /// Another write came first.
    #[status(409, code = "DuplicateSequence" | "Stale", retry = if_idempotent)]
    Stale,
    /// The state does not allow this.
    #[status(409, observed)]
    Conflict(ErrorResponse),
    /// Anything else with a code.
    #[status(400..=499, code = "Quota")]
    Quota(ErrorResponse),
    /// Gone or moved, without the response.
    #[status(410 | 429, retry = never)]
    Gone,
    /// Busy, without the response.
    #[status(503 | 529, retry = always)]
    Busy,
    /// The service failed.
    #[status(500..=599)]
    Failed(ErrorResponse),
    /// Anything else.
    #[status(_)]
    Undocumented(ErrorResponse),
    /// The request failed.
    #[transport]
    Transport(TransportError),
    /// The body could not be decoded.
    #[decode]
    Decode(DecodeError),
}

impl JobsError {
    const UPSERT: Operation<Self, 1> =
        Operation::patch("Jobs_Upsert", "/jobs/{jobId}").success(&[200, 201]);
    const CANCEL: Operation<Self, 1> = Operation::post("Jobs_Cancel", "/jobs/{jobId}:cancel");

    fn name(&self) -> &'static str {
        match self {
            Self::BadRequest(_) => "BadRequest",
            Self::Throttled(_) => "Throttled",
            Self::Forbidden(_) => "Forbidden",
            Self::Stale => "Stale",
            Self::Conflict(_) => "Conflict",
            Self::Quota(_) => "Quota",
            Self::Gone => "Gone",
            Self::Busy => "Busy",
            Self::Failed(_) => "Failed",
            Self::Undocumented(_) => "Undocumented",
            Self::Transport(_) => "Transport",
            Self::Decode(_) => "Decode",
        }
    }
}

#[acs_endpoint(service = JobsError, handles(400..=499, 500..=599))]
fn call(response: Response) -> Result<(), JobsError> {
    response
}

fn error(status: u16, body: &str) -> JobsError {
    call(response(status, &[("retry-after", "3")], body.to_owned())).unwrap_err()
}

fn coded(status: u16, code: &str) -> JobsError {
    error(status, &format!(r#"{{"error":{{"code":"{code}","message":"no"}}}}"#))
}

#[test]
fn a_row_with_the_code_wins() {
    for (status, code, name) in [
        (403, "TooManyCalls", "Throttled"),
        (403, "toomanycalls", "Forbidden"),
        (403, "TooManyCalls2", "Forbidden"),
        (403, "", "Forbidden"),
        (409, "DuplicateSequence", "Stale"),
        (409, "Stale", "Stale"),
        (409, "Other", "Conflict"),
        (403, "Quota", "Quota"),
        (409, "Quota", "Quota"),
        (422, "Quota", "Quota"),
        (422, "Stale", "Undocumented"),
        (400, "DuplicateSequence", "BadRequest"),
        (500, "Quota", "Failed"),
        (503, "Quota", "Busy"),
        (404, "x", "Undocumented"),
    ] {
        assert_eq!(coded(status, code).name(), name, "{status} {code}");
    }
    for body in ["", "no JSON", r#"{"error":{"code":"Stal"#, r#"{"error":{"message":"Stale"}}"#] {
        assert_eq!(error(409, body).name(), "Conflict", "{body}");
    }
    let by_header = response(409, &[("x-ms-error-code", "Stale")], "");
    assert_eq!(call(by_header).unwrap_err().name(), "Stale");
}

#[test]
fn the_row_of_an_error_is_that_of_its_variant() {
    for (error, first, codes, documented) in [
        (coded(403, "TooManyCalls"), 403, &["TooManyCalls"][..], true),
        (coded(403, "x"), 403, &[], true),
        (coded(409, "Stale"), 409, &["DuplicateSequence", "Stale"], true),
        (coded(409, "x"), 409, &[], false),
        (coded(418, "Quota"), 400, &["Quota"], true),
        (coded(502, "x"), 500, &[], true),
    ] {
        let row = error.status_info().unwrap();
        assert_eq!((row.first(), row.codes(), row.is_documented()), (first, codes, documented));
    }
    assert_eq!(coded(418, "x").status_info(), None);
    let row = StatusInfo::find(JobsError::STATUSES, StatusCode::FORBIDDEN).unwrap();
    assert_eq!((row.reason(), row.codes()), ("Forbidden", &[][..]));
}

#[test]
fn a_rule_of_the_row_decides_about_retries() {
    let after = Some(Duration::from_secs(3));
    for (error, expected) in [
        (coded(403, "TooManyCalls"), Retry::Yes { after }),
        (coded(403, "x"), Retry::No),
        (coded(409, "x"), Retry::No),
        (coded(502, "x"), Retry::IfIdempotent { after }),
        (coded(421, "x"), Retry::Yes { after }),
        // These variants keep no response, so there is no delay.
        (coded(409, "Stale"), Retry::IfIdempotent { after: None }),
        (coded(429, "x"), Retry::No),
        (coded(503, "x"), Retry::Yes { after: None }),
        (coded(529, "x"), Retry::Yes { after: None }),
    ] {
        assert_eq!(error.retry(), expected, "{error:?}");
    }
    assert_eq!(JobsError::STATUSES[1].retry_rule(), Some(RetryRule::Always));
    assert_eq!(JobsError::STATUSES[0].retry_rule(), None);
}

/// The row of the variant applies, and not the 200 that the response has.
#[test]
fn an_error_made_of_a_success_follows_its_row() {
    let success = || ErrorResponse::new(response(200, &[("retry-after", "3")], "{}"));
    let after = Some(Duration::from_secs(3));
    for (error, retry, first) in [
        (JobsError::Throttled(success()), Retry::Yes { after }, 403),
        (JobsError::Forbidden(success()), Retry::No, 403),
        (JobsError::Failed(success()), Retry::IfIdempotent { after }, 500),
    ] {
        assert_eq!(error.retry(), retry, "{error:?}");
        assert_eq!(error.status_info().unwrap().first(), first);
        assert_eq!(error.status().unwrap(), 200, "the status that arrived");
    }
    assert_eq!(JobsError::Throttled(success()).advice(), Some("slow down"));
    assert_eq!(JobsError::Undocumented(success()).retry(), Retry::No);
}

#[test]
fn the_operations_are_listed() {
    let ids: Vec<_> = JobsError::OPERATIONS.iter().map(acs_endpoint::OperationInfo::id).collect();
    assert_eq!(ids, ["Jobs_Upsert", "Jobs_Cancel"]);
    assert_eq!(JobsError::CANCEL.path_for(["19:a@b"]).unwrap(), "/jobs/19%3Aa%40b:cancel");
    assert_eq!(acs_endpoint::CommonError::OPERATIONS.len(), 0);
}

/// An error of a library.
#[derive(Debug, ServiceError)]
#[service(name = "library", success(200), extends = CommonError)]
enum LibraryError {
    /// The request is not valid.
    #[status(400, advice = "check the form", url = "https://library.example/form", retry = never)]
    #[status(400, code = "Closed", advice = "come back tomorrow", retry = always)]
    #[status(400, code = "Page" | "Line", url = "https://library.example/pages")]
    BadRequest(ErrorResponse),
    /// Not signed in.
    #[status(401, inherit)]
    Unauthorized(ErrorResponse),
    /// Not allowed.
    #[status(403)]
    Forbidden(ErrorResponse),
    /// No such book.
    #[status(404, inherit)]
    #[status(404, code = "Lost", retry = always)]
    NotFound,
    /// The book is lent.
    #[status(409, observed)]
    #[status(409 | 423, code = "Lent", advice = "wait")]
    Conflict(ErrorResponse),
    /// Reserved by another reader.
    #[status(409, code = "Reserved", observed)]
    Reserved(ErrorResponse),
    /// The body is not valid.
    #[status(422, inherit)]
    UnprocessableEntity(ErrorResponse),
    /// Too many requests.
    #[status(429, inherit)]
    #[status(429, code = "Daily", advice = "tomorrow", retry = never)]
    TooManyRequests(ErrorResponse),
    /// The service failed.
    #[status(500, inherit)]
    InternalServerError(ErrorResponse),
    /// Anything else.
    #[status(_)]
    Undocumented(ErrorResponse),
    /// The request failed.
    #[transport]
    Transport(TransportError),
    /// The body could not be decoded.
    #[decode]
    Decode(DecodeError),
}

/// The list has each status once, and does not require the observed ones.
#[acs_endpoint(service = LibraryError, handles(400, 401, 403, 404, 422, 429, 500))]
fn lend(response: Response) -> Result<(), LibraryError> {
    response
}

fn library(status: u16, code: &str) -> LibraryError {
    let body = format!(r#"{{"error":{{"code":"{code}","message":"no"}}}}"#);
    lend(response(status, &[], body)).unwrap_err()
}

#[test]
fn a_variant_has_rows_for_error_codes() {
    let form = (Some("check the form"), Some("https://library.example/form"));
    let tomorrow = Some("come back tomorrow");
    for (status, code, codes, advice, url, retry) in [
        (400, "x", &[][..], form.0, form.1, false),
        (400, "Closed", &["Closed"], tomorrow, form.1, true),
        (400, "closed", &[], form.0, form.1, false),
        (400, "Line", &["Page", "Line"], form.0, Some("https://library.example/pages"), false),
        (409, "x", &[], None, None, false),
        (409, "Lent", &["Lent"], Some("wait"), None, false),
        (429, "Daily", &["Daily"], Some("tomorrow"), None, false),
    ] {
        let error = library(status, code);
        let row = error.status_info().unwrap();
        assert_eq!((row.first(), row.codes()), (status, codes), "{status} {code}");
        assert_eq!((row.advice(), row.url()), (advice, url), "{status} {code}");
        assert_eq!(error.advice(), advice, "{status} {code}");
        assert_eq!(error.retry().is_safe(false), retry, "{status} {code}");
    }
    assert!(library(429, "x").retry().is_safe(false));
    assert!(matches!(library(400, "Closed"), LibraryError::BadRequest(_)));
    assert!(matches!(library(409, "Lent"), LibraryError::Conflict(_)));
    assert!(matches!(library(409, "Reserved"), LibraryError::Reserved(_)));
    assert!(matches!(library(423, "Lent"), LibraryError::Conflict(_)));
    assert!(matches!(library(423, "x"), LibraryError::Undocumented(_)));
}

#[test]
fn a_further_row_inherits_from_the_first_one() {
    let rows = |status: u16| LibraryError::STATUSES.iter().filter(move |row| row.contains(status));
    assert!(rows(409).all(|row| !row.is_documented()));
    assert!(rows(423).all(|row| row.reason() == "Conflict" && !row.is_documented()));
    let common = StatusInfo::find(CommonError::STATUSES, StatusCode::NOT_FOUND).unwrap();
    assert_eq!(rows(404).count(), 2);
    for row in rows(404) {
        assert_eq!((row.description(), row.advice()), (common.description(), common.advice()));
    }
    // It is not known which of the rows applies, so the more careful one is used.
    let lost = library(404, "Lost");
    assert_eq!(lost.status().unwrap(), StatusCode::NOT_FOUND);
    assert_eq!((lost.retry(), lost.advice()), (Retry::No, common.advice()));
}

/// The code of a refused success is that of one of the variant's rows.
#[test]
fn the_code_of_a_refused_success_finds_its_row() {
    let refused = |code: &str| {
        let body = format!(r#"{{"status":"Failed","error":{{"code":"{code}"}}}}"#);
        LibraryError::BadRequest(ErrorResponse::new(response(200, &[], body)))
    };
    assert_eq!(refused("Closed").advice(), Some("come back tomorrow"));
    assert_eq!(refused("Closed").retry(), Retry::Yes { after: None });
    assert_eq!(refused("x").advice(), Some("check the form"));
    assert_eq!(refused("x").retry(), Retry::No);
}

/// A view of one status has the advice of the service's row for the response.
#[test]
fn a_view_has_the_advice_of_the_code() {
    #[derive(Debug, ServiceError)]
    enum LendError {
        #[status(400)]
        Refused(ErrorResponse),
        #[rest]
        Library(LibraryError),
    }

    let of = |code: &str| {
        let body = format!(r#"{{"error":{{"code":"{code}"}}}}"#);
        LendError::from_response(ErrorResponse::new(response(400, &[], body)))
    };
    assert_eq!(of("Closed").advice(), Some("come back tomorrow"));
    assert_eq!(of("x").advice(), Some("check the form"));
    assert!(matches!(of("Closed"), LendError::Refused(_)));
}
