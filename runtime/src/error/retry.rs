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
/// By default the statuses are those that Azure's retry policy repeats, 408, 429, 500, 502, 503 and 504,
/// and the two that were not processed by definition, 421 and 425. Unlike that policy, this type
/// distinguishes requests that could have an effect, and a cost, twice. A service's table can specify
/// another rule for a status: `retry = ..` of [`#[derive(ServiceError)]`](derive@crate::ServiceError).
#[must_use = "it specifies whether the request can be sent again"]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retry {
    /// The same request fails in the same way.
    No,
    /// The request can be sent again: by convention it was not processed, or it is idempotent.
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

impl Retry {
    /// How long the service asks to wait before the repetition; `None` also if there should be none.
    #[must_use]
    pub const fn after(self) -> Option<Duration> {
        match self {
            Self::No => None,
            Self::Yes { after } | Self::IfIdempotent { after } => after,
        }
    }

    /// Whether the request can be sent again without the risk of a second effect; `idempotent` is
    /// whether the request has the same effect when it is sent twice.
    ///
    /// ```
    /// use acs_endpoint::Retry;
    ///
    /// assert!(Retry::Yes { after: None }.is_safe(false));
    /// assert!(!Retry::IfIdempotent { after: None }.is_safe(false));
    /// assert!(Retry::IfIdempotent { after: None }.is_safe(true));
    /// assert!(!Retry::No.is_safe(true));
    /// ```
    #[must_use]
    pub const fn is_safe(self, idempotent: bool) -> bool {
        match self {
            Self::No => false,
            Self::Yes { .. } => true,
            Self::IfIdempotent { .. } => idempotent,
        }
    }

    /// The advice for a call that is known to be idempotent, or not.
    pub(crate) const fn for_call(self, idempotent: bool) -> Self {
        match self {
            Self::IfIdempotent { after } if idempotent => Self::Yes { after },
            other => other,
        }
    }
}

/// When a status can be repeated: `retry = never | if_idempotent | always` of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetryRule {
    /// The same request fails in the same way.
    Never,
    /// The request may have been processed.
    IfIdempotent,
    /// The request was not processed.
    Always,
}

impl RetryRule {
    /// The rule for a status whose row does not specify one.
    ///
    /// 421 and 425 are returned before a request is processed (RFC 9110, 15.5.20; RFC 8470, 5.2), and 429
    /// by convention. With 408 and 5xx, 503 included, a gateway may have responded while the service
    /// behind it went on.
    const fn by_status(status: u16) -> Self {
        match status {
            421 | 425 | 429 => Self::Always,
            408 | 500 | 502 | 503 | 504 => Self::IfIdempotent,
            _ => Self::Never,
        }
    }
}

/// Whether a request can be sent again: `rule` is that of the table's row, and `after` returns the delay
/// that the response asks for, at any status.
pub(crate) fn decide(
    rule: Option<RetryRule>,
    status: StatusCode,
    idempotent: bool,
    after: impl FnOnce() -> Option<Duration>,
) -> Retry {
    let retry = match rule.unwrap_or(RetryRule::by_status(status.as_u16())) {
        RetryRule::Never => Retry::No,
        RetryRule::IfIdempotent => Retry::IfIdempotent { after: after() },
        RetryRule::Always => Retry::Yes { after: after() },
    };
    retry.for_call(idempotent)
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
