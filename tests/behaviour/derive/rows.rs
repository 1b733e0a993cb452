//! Rows by error code, with a retry rule, observed rows, and operations.

use std::time::Duration;

use acs_endpoint::{
    DecodeError, ErrorResponse, Operation, Retry, RetryRule, ServiceError, StatusInfo,
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
        // These variants keep no response, and so no delay.
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

/// The row of the variant counts, not the 200 that it came in.
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
