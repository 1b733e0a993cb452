//! Tests the two tables of the error-codes page row by row.

use acs_endpoint::{CommonError, ErrorResponse, ServiceError, SmsError, StatusInfo};

use crate::support::names::Named;
use crate::support::{bare, response};

const MESSAGING_CONNECT: &str =
    "https://learn.microsoft.com/azure/communication-services/concepts/sms/messaging-connect";
const LIMITS: &str =
    "https://learn.microsoft.com/azure/communication-services/concepts/service-limits";
const AUTHENTICATION_GUIDE: &str =
    "https://learn.microsoft.com/rest/api/communication/authentication";
const TROUBLESHOOTING_GUIDE: &str =
    "https://learn.microsoft.com/azure/communication-services/concepts/troubleshooting-info";

/// A row of the page: the facts in its description, and its advice.
#[derive(Clone, Copy)]
struct Expected {
    status: u16,
    variant: &'static str,
    reason: &'static str,
    facts: &'static [&'static str],
    advice: &'static [&'static str],
    link: Option<&'static str>,
    inherited: bool,
}

const fn own(
    status: u16,
    variant: &'static str,
    reason: &'static str,
    facts: &'static [&'static str],
    advice: &'static [&'static str],
    link: Option<&'static str>,
) -> Expected {
    Expected { status, variant, reason, facts, advice, link, inherited: false }
}

/// Returns the row in the table of a service that inherits it from the common one.
const fn inherited(row: Expected) -> Expected {
    Expected { inherited: true, ..row }
}

const FORBIDDEN: Expected = own(
    403,
    "Forbidden",
    "Forbidden",
    &["authenticated", "no permission", "operation"],
    &["credential", "Authentication Guide", AUTHENTICATION_GUIDE],
    Some(AUTHENTICATION_GUIDE),
);
const UNPROCESSABLE: Expected = own(
    422,
    "UnprocessableEntity",
    "Unprocessable Entity",
    &["body", "not be validated"],
    &["valid JSON"],
    None,
);
const TOO_MANY: Expected = own(
    429,
    "TooManyRequests",
    "Too Many Requests",
    &["limit", "this operation", "exceeded"],
    &["retry after"],
    None,
);

const COMMON: [Expected; 7] = [
    own(
        400,
        "BadRequest",
        "Bad Request",
        &["could not understand the request"],
        &["everything that is required", "right format"],
        None,
    ),
    own(
        401,
        "Unauthorized",
        "Unauthorized",
        &["could not be authenticated", "credential", "not valid", "expired", "not suit"],
        &["Authentication Guide", AUTHENTICATION_GUIDE],
        Some(AUTHENTICATION_GUIDE),
    ),
    FORBIDDEN,
    own(
        404,
        "NotFound",
        "Not Found",
        &["resource", "endpoint", "does not exist"],
        &["name of the resource", "address"],
        None,
    ),
    UNPROCESSABLE,
    TOO_MANY,
    own(
        500,
        "InternalServerError",
        "Internal Server Error",
        &["internal"],
        &["request ID", TROUBLESHOOTING_GUIDE],
        Some(TROUBLESHOOTING_GUIDE),
    ),
];

const SMS: [Expected; 8] = [
    own(
        400,
        "BadRequest",
        "Bad Request",
        &["data of the request", "not valid"],
        &["E.164", "details()"],
        Some(MESSAGING_CONNECT),
    ),
    own(
        401,
        "Unauthorized",
        "Unauthorized",
        &[
            "authentication is missing",
            "not permit sending an SMS",
            "sending number belongs to another resource",
        ],
        &["access key", "number belongs to this resource", "Authentication Guide"],
        Some(AUTHENTICATION_GUIDE),
    ),
    inherited(FORBIDDEN),
    own(
        404,
        "NotFound",
        "Not Found",
        &["resource", "endpoint", "does not exist", "no data for the input"],
        &["endpoint", "ID"],
        None,
    ),
    inherited(UNPROCESSABLE),
    own(
        429,
        "TooManyRequests",
        "Too Many Requests",
        &["limit", "exceeded", "queues"],
        &["wait for the delay", "repeatability"],
        Some(LIMITS),
    ),
    own(
        500,
        "InternalServerError",
        "Internal Server Error",
        &["No authentication was found", "unknown error"],
        &["authentication headers", "Authentication Guide", AUTHENTICATION_GUIDE],
        Some(AUTHENTICATION_GUIDE),
    ),
    own(
        503,
        "ServiceUnavailable",
        "Service Unavailable",
        &["recipient", "at the moment"],
        &["again later"],
        None,
    ),
];

fn check<E: ServiceError + Named>(table: &[Expected]) {
    let errors: Vec<&StatusInfo> = E::STATUSES.iter().filter(|row| row.is_error()).collect();
    assert_eq!(
        errors.iter().map(|row| (row.first(), row.last())).collect::<Vec<_>>(),
        table.iter().map(|row| (row.status, row.status)).collect::<Vec<_>>(),
    );
    for (row, expected) in errors.into_iter().zip(table) {
        let status = expected.status;
        assert_eq!(row.reason(), expected.reason, "{status}");
        for fact in expected.facts {
            assert!(row.description().contains(fact), "{status}: {fact}: {row:?}");
        }
        let help = row.advice().unwrap();
        for advice in expected.advice {
            assert!(help.contains(advice), "{status}: {advice}: {row:?}");
        }
        assert_eq!(row.url(), expected.link, "{status}");
        assert_eq!(row.is_inherited(), expected.inherited, "{status}");
        assert!(!row.is_success(), "{status}");

        let error = E::from_response(ErrorResponse::new(bare(status)));
        assert_eq!(error.name(), expected.variant, "{status}");
        assert_eq!(error.status_info(), Some(row), "{status}");
        assert_eq!(error.advice(), Some(help), "{status}");
    }
}

#[test]
fn the_common_table() {
    assert_eq!(CommonError::SERVICE, "common");
    check::<CommonError>(&COMMON);
}

#[test]
fn the_sms_table() {
    assert_eq!(SmsError::SERVICE, "sms");
    check::<SmsError>(&SMS);
}

#[test]
fn inherited_rows_are_the_common_ones() {
    for row in SmsError::STATUSES.iter().filter(|row| row.is_inherited()) {
        let status = http::StatusCode::from_u16(row.first()).unwrap();
        let common = StatusInfo::find(CommonError::STATUSES, status).unwrap();
        assert!(!common.is_inherited());
        assert_eq!(
            (row.reason(), row.description(), row.advice(), row.url()),
            (common.reason(), common.description(), common.advice(), common.url())
        );
    }
}

#[test]
fn the_meanings_of_the_sms_rows_differ_from_the_common_ones() {
    for status in [400, 401, 404, 500] {
        let row = |error: Option<&'static StatusInfo>| error.unwrap().description();
        let response = || ErrorResponse::new(response(status, &[], ""));
        assert_ne!(
            row(SmsError::from_response(response()).status_info()),
            row(CommonError::from_response(response()).status_info()),
        );
    }
}

#[test]
fn the_successes() {
    fn successes<E: ServiceError>() -> Vec<(u16, u16)> {
        let rows = E::STATUSES.iter().filter(|row| row.is_success());
        rows.inspect(|row| assert!(!row.is_error() && !row.is_inherited()))
            .map(|row| (row.first(), row.last()))
            .collect()
    }
    assert_eq!(successes::<SmsError>(), [(200, 200), (201, 201), (202, 202)]);
    assert_eq!(successes::<CommonError>(), [(200, 299)]);
}

#[test]
fn a_status_of_no_table_has_no_row_and_no_advice() {
    for status in [302, 418, 502, 603] {
        let error = SmsError::from_response(ErrorResponse::new(bare(status)));
        assert_eq!((error.status_info(), error.advice()), (None, None), "{status}");
        let error = CommonError::from_response(ErrorResponse::new(bare(status)));
        assert_eq!((error.status_info(), error.advice()), (None, None), "{status}");
    }
}
