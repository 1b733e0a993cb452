//! The outcome of every status from 100 to 999.

use acs_endpoint::{ErrorResponse, ServiceError, SmsError, decode};

use crate::support::calls::{
    common, common_202, common_blocking, sms, sms_202, sms_202_blocking, sms_blocking,
};
use crate::support::names::Named;
use crate::support::{Response, bare};

/// The variant of the SMS service for an error status. The common table has the same variants except
/// that for 503.
fn variant(status: u16) -> &'static str {
    match status {
        400 => "BadRequest",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "NotFound",
        422 => "UnprocessableEntity",
        429 => "TooManyRequests",
        500 => "InternalServerError",
        503 => "ServiceUnavailable",
        _ => "Undocumented",
    }
}

/// Returns the name of the result's variant. The status of an error must be that of the response.
fn outcome<E: Named + ServiceError>(result: Result<(), E>, status: u16) -> &'static str {
    match result {
        Ok(()) => "Ok",
        Err(error) => {
            assert_eq!(error.status().map(|status| status.as_u16()), Some(status), "{error}");
            error.name()
        }
    }
}

#[tokio::test]
async fn without_a_list_every_2xx_is_a_success() {
    for status in 100..=999 {
        let expected = if (200..300).contains(&status) { "Ok" } else { variant(status) };
        // The common table does not list 503.
        let in_common = if status == 503 { "Undocumented" } else { expected };
        let response = || bare(status);
        assert_eq!(outcome(sms(response()).await, status), expected, "{status}");
        assert_eq!(outcome(sms_blocking(response()), status), expected, "{status}");
        assert_eq!(outcome(common(response()).await, status), in_common, "{status}");
        assert_eq!(outcome(common_blocking(response()), status), in_common, "{status}");
        let decoded: Result<(), SmsError> = decode(response());
        assert_eq!(outcome(decoded, status), expected, "{status}");
    }
}

#[tokio::test]
async fn success_lists_the_only_successes() {
    for status in 100..=999 {
        let expected = if status == 202 { "Ok" } else { variant(status) };
        // The common table does not list 503.
        let in_common = if status == 503 { "Undocumented" } else { expected };
        let response = || bare(status);
        assert_eq!(outcome(sms_202(response()).await, status), expected, "{status}");
        assert_eq!(outcome(sms_202_blocking(response()), status), expected, "{status}");
        assert_eq!(outcome(common_202(response()).await, status), in_common, "{status}");
    }
}

#[test]
fn a_hand_made_error_has_the_variant_of_its_status() {
    for status in 100..=999 {
        let error = SmsError::from_response(ErrorResponse::new(bare(status)));
        assert_eq!(error.name(), variant(status), "{status}");
    }
}

mod lists {
    //! Lists of several statuses, ranges, and statuses that no table documents.

    use acs_endpoint::{SmsError, acs_endpoint};

    use super::{Response, bare};

    #[acs_endpoint(service = "sms", success(200, 202), handles(400 | 401, 404, ..))]
    fn two(response: Response) -> Result<(), SmsError> {
        response
    }

    #[acs_endpoint(service = "sms", success(200..=202))]
    fn range(response: Response) -> Result<(), SmsError> {
        response
    }

    #[acs_endpoint(service = "sms", success(202, 304), allow_undocumented(304))]
    fn beyond_2xx(response: Response) -> Result<(), SmsError> {
        response
    }

    #[acs_endpoint(service = "sms", handles(400, 401, 403, 404, 422, 429, 500))]
    fn audited(response: Response) -> Result<(), SmsError> {
        response
    }

    fn successes(call: impl Fn(Response) -> Result<(), SmsError>) -> Vec<u16> {
        (100..=999).filter(|status| call(bare(*status)).is_ok()).collect()
    }

    #[test]
    fn only_the_listed_statuses_are_successes() {
        assert_eq!(successes(two), [200, 202]);
        assert_eq!(successes(range), [200, 201, 202]);
        assert_eq!(successes(beyond_2xx), [202, 304]);
    }

    #[test]
    fn a_checklist_changes_nothing() {
        assert_eq!(successes(audited), (200..=299).collect::<Vec<_>>());
        assert!(matches!(audited(bare(418)), Err(SmsError::Undocumented(_))));
        assert!(matches!(two(bare(403)), Err(SmsError::Forbidden(_))));
    }
}
