//! The invariants of every error that is created from a response, and of its log lines.

use std::time::Duration;

use acs_endpoint::{ErrorDetail, ErrorResponse, Retry, ServiceError, SmsError};
use bytes::Bytes;

/// A value that no log line and no `Debug` output may show if it comes from a secret header, or from a
/// part of a body that is not a message.
pub(crate) const SECRET: &str = "hunter2";

const MAX_LINE_CHARS: usize = 1_200;
const MAX_DEBUG_CHARS: usize = 24_000;
const MAX_VALUE_BYTES: usize = 4_096;
const MAX_FAULTS: usize = 64;
const MAX_RETRY_AFTER: Duration = Duration::from_secs(24 * 60 * 60);

/// Checks that the error has the variant of the status and everything that was received, and its log lines.
pub(crate) fn refused(error: &SmsError, arrived: &http::Response<Bytes>) {
    refused_values(error, arrived);
    logged(error.response().unwrap());
    shown(error);
}

/// The same without log lines.
pub(crate) fn refused_values(error: &SmsError, arrived: &http::Response<Bytes>) {
    assert_eq!(variant(error), variant_of(arrived.status().as_u16()), "{error:?}");
    let response = error.response().unwrap();
    intact(response, arrived);
    values(response);
    let expected = match arrived.status().as_u16() {
        421 | 425 => Retry::Yes { after: response.retry_after() },
        // The message may be in the queue although the service returns 429.
        408 | 429 | 500 | 502 | 503 | 504 => Retry::IfIdempotent { after: response.retry_after() },
        _ => Retry::No,
    };
    // A date is relative to the current time unless the response has a `Date` header.
    assert!(error.retry() == expected || arrived.headers().get("date").is_none(), "{error:?}");
    assert_eq!(waits(error.retry()), waits(expected), "{error:?}");
}

/// Checks that the error of an unreadable success has everything that was received, and its log lines.
pub(crate) fn undecodable(error: &SmsError, arrived: &http::Response<Bytes>) {
    undecodable_values(error, arrived);
    let decode = error.decode_error().unwrap();
    logged(decode.response());
    shown(error);
    line(&decode.to_string());
    debug(&format!("{decode:?}"));
}

/// The same without log lines.
pub(crate) fn undecodable_values(error: &SmsError, arrived: &http::Response<Bytes>) {
    assert!(arrived.status().is_success());
    let decode = error.decode_error().expect("a success that cannot be read is a decode error");
    intact(decode.response(), arrived);
    values(decode.response());
    assert_eq!(error.retry(), Retry::No);
    assert!(!decode.reason().is_empty());
}

/// Checks that nothing was lost or changed.
pub(crate) fn intact(response: &ErrorResponse, arrived: &http::Response<Bytes>) {
    assert_eq!(response.status(), arrived.status());
    assert_eq!(response.headers(), arrived.headers());
    assert_eq!(response.body(), arrived.body());
    let complete = response.clone().into_response();
    assert_eq!(complete.headers(), arrived.headers());
    assert_eq!(complete.body(), arrived.body());
}

/// Checks that every accessor returns a value within its limits.
pub(crate) fn values(response: &ErrorResponse) {
    assert!(response.retry_after().is_none_or(|after| after <= MAX_RETRY_AFTER));
    assert!(response.request_id().is_none_or(|id| !id.trim().is_empty()));
    assert!(response.error_code().is_none_or(|code| !code.trim().is_empty()));
    for value in [response.message(), response.target()].into_iter().flatten() {
        value_is_limited(value);
    }
    let nested = response.details().iter().chain(response.inner_error());
    assert!(nested.map(count).sum::<usize>() <= 2 * MAX_FAULTS);
    // UTF-16 is shorter in UTF-8, and a byte order mark is not part of the text.
    assert!(response.text_lossy().len() >= response.body().len().saturating_sub(3) / 2);
}

/// Checks `Debug` of a fault and of those below it.
fn debug_of_each(fault: &ErrorDetail) {
    debug(&format!("{fault:?}"));
    fault.details().iter().chain(fault.inner()).for_each(debug_of_each);
}

/// Checks the log lines of a response.
pub(crate) fn logged(response: &ErrorResponse) {
    for fault in response.details().iter().chain(response.inner_error()) {
        debug_of_each(fault);
    }
    line(&response.to_string());
    debug(&format!("{response:?}"));
}

/// Checks an error detail and those below it.
fn count(fault: &ErrorDetail) -> usize {
    for value in [fault.code(), fault.message(), fault.target()].into_iter().flatten() {
        value_is_limited(value);
    }
    1 + fault.details().iter().chain(fault.inner()).map(count).sum::<usize>()
}

fn value_is_limited(value: &str) {
    assert!(!value.is_empty() && value.len() <= MAX_VALUE_BYTES, "{} bytes", value.len());
}

/// Checks that the error is safe to log.
pub(crate) fn shown(error: &SmsError) {
    line(&error.to_string());
    debug(&format!("{error:?}"));
    debug(&format!("{error:#?}"));
}

/// Checks that the text is one line of limited length without control characters and without a secret.
pub(crate) fn line(text: &str) {
    assert!(text.chars().count() <= MAX_LINE_CHARS, "{} characters", text.chars().count());
    assert!(!text.contains(is_hostile), "{text:?}");
    assert!(!text.contains(SECRET), "{text}");
}

pub(crate) fn debug(text: &str) {
    assert!(text.chars().count() <= MAX_DEBUG_CHARS, "{} characters", text.chars().count());
    assert!(!text.replace('\n', " ").contains(is_hostile), "{text:?}");
    assert!(!text.contains(SECRET), "{text}");
}

fn is_hostile(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Returns the name of the advice, without the time.
fn waits(retry: Retry) -> &'static str {
    match retry {
        Retry::No => "no",
        Retry::Yes { after } => limited_wait(after, "yes"),
        Retry::IfIdempotent { after } => limited_wait(after, "if idempotent"),
    }
}

fn limited_wait(after: Option<Duration>, name: &'static str) -> &'static str {
    assert!(after.is_none_or(|after| after <= MAX_RETRY_AFTER));
    name
}

pub(crate) fn variant(error: &SmsError) -> &'static str {
    match error {
        SmsError::BadRequest(_) => "BadRequest",
        SmsError::Unauthorized(_) => "Unauthorized",
        SmsError::Forbidden(_) => "Forbidden",
        SmsError::NotFound(_) => "NotFound",
        SmsError::UnprocessableEntity(_) => "UnprocessableEntity",
        SmsError::TooManyRequests(_) => "TooManyRequests",
        SmsError::InternalServerError(_) => "InternalServerError",
        SmsError::ServiceUnavailable(_) => "ServiceUnavailable",
        SmsError::Undocumented(_) => "Undocumented",
        SmsError::Transport(_) => "Transport",
        SmsError::Decode(_) => "Decode",
    }
}

pub(crate) fn variant_of(status: u16) -> &'static str {
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
