use std::time::{Duration, SystemTime};

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

use super::{MAX_RETRY_AFTER, Retry, RetryRule, decide, retry_after};

/// Sun, 06 Nov 1994 08:49:37 GMT, which RFC 9110 uses as the example of its three date formats.
const NOW: Duration = Duration::from_secs(784_111_777);

fn headers(lines: &[(&str, &str)]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in lines {
        let name = HeaderName::try_from(*name).unwrap();
        headers.append(name, HeaderValue::from_bytes(value.as_bytes()).unwrap());
    }
    headers
}

fn milliseconds(lines: &[(&str, &str)]) -> Option<u128> {
    let after = retry_after(&headers(lines), Some(SystemTime::UNIX_EPOCH + NOW));
    after.map(|duration| duration.as_millis())
}

#[test]
fn numbers() {
    const MAX: u128 = MAX_RETRY_AFTER.as_millis();
    for (value, expected) in [
        ("120", Some(120_000)),
        (" 7 ", Some(7_000)),
        ("0", Some(0)),
        ("007", Some(7_000)),
        ("1.5", Some(1_500)),
        ("0.1", Some(100)),
        ("86400", Some(MAX)),
        ("86401", Some(MAX)),
        ("18446744073709551616", Some(MAX)),
        ("", None),
        (".", None),
        ("-1", None),
        ("+1", None),
        ("1e3", None),
        ("inf", None),
        ("NaN", None),
        ("1.2.3", None),
        ("5 s", None),
        ("1, 2", None),
        ("0x10", None),
        ("ü", None),
        ("soon", None),
    ] {
        assert_eq!(milliseconds(&[("retry-after", value)]), expected, "{value:?}");
        let thousandth = expected.map(|wait| wait / 1_000);
        if value.len() < 5 {
            assert_eq!(milliseconds(&[("retry-after-ms", value)]), thousandth, "{value:?}");
            assert_eq!(milliseconds(&[("x-ms-retry-after-ms", value)]), thousandth, "{value:?}");
        }
    }
    assert_eq!(milliseconds(&[("retry-after-ms", "99999999999999")]), Some(MAX));
    let digits = "9".repeat(5_000);
    assert_eq!(milliseconds(&[("retry-after", &digits)]), Some(MAX));
}

#[test]
fn dates() {
    for (value, expected) in [
        ("Sun, 06 Nov 1994 08:50:37 GMT", Some(60_000)),
        ("Sunday, 06-Nov-94 08:50:37 GMT", Some(60_000)),
        ("Sun Nov  6 08:50:37 1994", Some(60_000)),
        ("Sun, 06 Nov 1994 08:49:37 GMT", Some(0)),
        ("Sun, 06 Nov 1994 08:48:37 GMT", Some(0)),
        ("Fri, 31 Dec 9999 23:59:59 GMT", Some(MAX_RETRY_AFTER.as_millis())),
        ("Sun, 06 Nov 1994 08:50:37 PST", None),
        ("Sun, 66 Nov 1994 08:50:37 GMT", None),
        ("1994-11-06T08:50:37Z", None),
    ] {
        assert_eq!(milliseconds(&[("retry-after", value)]), expected, "{value:?}");
    }
}

#[test]
fn dates_count_from_the_date_of_the_response() {
    let retry = ("retry-after", "Sun, 06 Nov 1994 08:50:37 GMT");
    for (date, expected) in [
        ("Sun, 06 Nov 1994 08:50:07 GMT", 30_000),
        ("Sun, 06 Nov 1994 08:55:00 GMT", 0),
        ("yesterday", 60_000),
    ] {
        assert_eq!(milliseconds(&[("date", date), retry]), Some(expected), "{date}");
    }
    let seconds = [("date", "Sun, 06 Nov 1994 08:50:07 GMT"), ("retry-after", "5")];
    assert_eq!(milliseconds(&seconds), Some(5_000));
}

#[test]
fn the_first_valid_header_is_used() {
    let all = [("retry-after", "3"), ("retry-after-ms", "20"), ("x-ms-retry-after-ms", "10")];
    assert_eq!(milliseconds(&all), Some(10));
    assert_eq!(milliseconds(&all[..2]), Some(20));
    assert_eq!(milliseconds(&all[..1]), Some(3_000));
    assert_eq!(milliseconds(&[]), None);
    assert_eq!(milliseconds(&[("x-ms-retry-after-ms", "x"), ("retry-after", "3")]), Some(3_000));
    assert_eq!(milliseconds(&[("retry-after", "x"), ("retry-after", "4")]), Some(4_000));
}

const AFTER: Option<Duration> = Some(Duration::from_secs(3));
const YES: Retry = Retry::Yes { after: AFTER };
const IF_IDEMPOTENT: Retry = Retry::IfIdempotent { after: AFTER };

fn retry(rule: Option<RetryRule>, status: u16, idempotent: bool) -> Retry {
    decide(rule, StatusCode::from_u16(status).unwrap(), idempotent, || AFTER)
}

#[test]
fn without_a_rule_the_status_determines_the_advice() {
    for status in 100..=999 {
        let expected = match status {
            421 | 425 | 429 => [YES, YES],
            408 | 500 | 502 | 503 | 504 => [IF_IDEMPOTENT, YES],
            _ => [Retry::No, Retry::No],
        };
        assert_eq!([false, true].map(|it| retry(None, status, it)), expected, "{status}");
    }
}

#[test]
fn a_rule_has_precedence_over_the_status() {
    for status in [200, 400, 403, 404, 408, 409, 423, 429, 449, 500, 503, 509, 529, 999] {
        for (rule, expected) in [
            (RetryRule::Never, [Retry::No, Retry::No]),
            (RetryRule::IfIdempotent, [IF_IDEMPOTENT, YES]),
            (RetryRule::Always, [YES, YES]),
        ] {
            let retry = [false, true].map(|it| retry(Some(rule), status, it));
            assert_eq!(retry, expected, "{status} {rule:?}");
        }
    }
}

#[test]
fn headers_are_read_only_if_a_retry_can_help() {
    let status = StatusCode::NOT_FOUND;
    let unread = || -> Option<Duration> { panic!("the delay was read") };
    assert_eq!(decide(None, status, true, unread), Retry::No);
    assert_eq!(decide(Some(RetryRule::Never), status, false, unread), Retry::No);
    let none = decide(Some(RetryRule::Always), status, false, || None);
    assert_eq!(none, Retry::Yes { after: None });
}

#[test]
fn the_delay_and_the_safety_of_a_retry_are_returned() {
    for (retry, after, safe) in [
        (Retry::No, None, [false, false]),
        (YES, AFTER, [true, true]),
        (IF_IDEMPOTENT, AFTER, [false, true]),
        (Retry::Yes { after: None }, None, [true, true]),
        (Retry::IfIdempotent { after: None }, None, [false, true]),
    ] {
        assert_eq!(retry.after(), after, "{retry:?}");
        assert_eq!([retry.is_safe(false), retry.is_safe(true)], safe, "{retry:?}");
    }
}
