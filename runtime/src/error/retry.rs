//! Whether, and when, to send a request again.

use std::time::{Duration, SystemTime};

use http::{HeaderMap, StatusCode, header};

/// The longest time that is believed; a service that asks for more gets this.
const MAX_RETRY_AFTER: Duration = Duration::from_secs(24 * 60 * 60);

/// Whether sending a request again can help.
///
/// `after` is how long the service asks to wait, at most 24 hours; without one the caller chooses,
/// best with exponential backoff and jitter.
///
/// The statuses are those that Azure's retry policy repeats: 408, 429, 500, 502, 503 and 504.
/// Unlike that policy, this type tells apart whether a repetition could send, and cost, twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retry {
    /// The same request fails in the same way.
    No,
    /// The request was certainly not processed, so any request can be sent again.
    Yes {
        /// How long the service asks to wait.
        after: Option<Duration>,
    },
    /// The request may have been processed: send it again only if doing it twice is the same as
    /// doing it once, as with `GET` or with a repeatability id.
    IfIdempotent {
        /// How long the service asks to wait.
        after: Option<Duration>,
    },
}

/// What a response's status and headers say about sending its request again.
///
/// Only 429 says that the service refused the request before processing it. With 408 and 5xx, 503
/// included, a gateway may have answered while the service behind it went on. Retry headers count
/// on 429 and 503 only.
pub(crate) fn advice(status: StatusCode, headers: &HeaderMap, now: Option<SystemTime>) -> Retry {
    match status.as_u16() {
        429 => Retry::Yes { after: retry_after(headers, now) },
        503 => Retry::IfIdempotent { after: retry_after(headers, now) },
        408 | 500 | 502 | 504 => Retry::IfIdempotent { after: None },
        _ => Retry::No,
    }
}

/// How long the service asks to wait: `x-ms-retry-after-ms`, `retry-after-ms` or `Retry-After`
/// (RFC 9110, 10.2.3), the first that can be read, at most [`MAX_RETRY_AFTER`].
///
/// Numbers may have a fraction. A date counts from the response's own `Date`, so that the two
/// clocks need not agree; without one, from `now`. A date in the past is zero.
pub(crate) fn retry_after(headers: &HeaderMap, now: Option<SystemTime>) -> Option<Duration> {
    let milliseconds = |name| values(headers, name).find_map(|value| number(value, 1_000.0));
    let wait = milliseconds("x-ms-retry-after-ms")
        .or_else(|| milliseconds("retry-after-ms"))
        .or_else(|| {
            values(headers, header::RETRY_AFTER.as_str())
                .find_map(|value| number(value, 1.0).or_else(|| until(value, headers, now)))
        })?;
    Some(wait.min(MAX_RETRY_AFTER))
}

/// The time, where there is a clock: reading it panics on `wasm32-unknown-unknown`.
pub(crate) fn now() -> Option<SystemTime> {
    if cfg!(all(target_family = "wasm", target_os = "unknown")) {
        None
    } else {
        Some(SystemTime::now())
    }
}

/// The values of a header that are text.
fn values<'h>(headers: &'h HeaderMap, name: &str) -> impl Iterator<Item = &'h str> + use<'h> {
    headers.get_all(name).iter().filter_map(|value| Some(value.to_str().ok()?.trim()))
}

/// A duration written as a decimal number, of which `per_second` make a second.
fn number(text: &str, per_second: f64) -> Option<Duration> {
    // `f64` would also read `-1`, `1e3`, `inf` and `nan`.
    if !text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return None;
    }
    let seconds = text.parse::<f64>().ok()? / per_second;
    Duration::try_from_secs_f64(seconds.min(MAX_RETRY_AFTER.as_secs_f64())).ok()
}

/// The time to an HTTP date.
fn until(date: &str, headers: &HeaderMap, now: Option<SystemTime>) -> Option<Duration> {
    let date = httpdate::parse_http_date(date).ok()?;
    let sent =
        values(headers, header::DATE.as_str()).find_map(|it| httpdate::parse_http_date(it).ok());
    Some(date.duration_since(sent.or(now)?).unwrap_or_default())
}

#[cfg(test)]
mod tests;
