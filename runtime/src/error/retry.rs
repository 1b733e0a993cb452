//! Retry advice: whether and when a request can be sent again.

use std::time::{Duration, SystemTime};

use http::{HeaderMap, StatusCode, header};

/// The maximum delay. If a service requests more, this delay is used.
const MAX_RETRY_AFTER: Duration = Duration::from_secs(24 * 60 * 60);

/// Whether sending a request again can help.
///
/// `after` is the delay that the service requests, at most 24 hours. If it is `None`, the caller
/// chooses the delay; exponential backoff with jitter is recommended.
///
/// By default, the statuses that can be retried are those of Azure's retry policy (408, 429, 500, 502,
/// 503 and 504), and 421 and 425, whose requests were by definition not processed. Unlike that policy,
/// this type distinguishes requests that could take effect twice. The table of a service can contain
/// another rule for a status: see `retry = ..` of
/// [`#[derive(ServiceError)]`](derive@crate::ServiceError).
///
/// # Examples
/// ```
/// use std::time::Duration;
///
/// use acs_endpoint::{ErrorResponse, Retry};
///
/// let response = http::Response::builder().status(429).header("retry-after", "7").body("")?;
/// let retry = ErrorResponse::new(response).retry();
/// assert_eq!(retry, Retry::Yes { after: Some(Duration::from_secs(7)) });
/// # Ok::<(), http::Error>(())
/// ```
#[must_use = "it specifies whether the request can be sent again"]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retry {
    /// The request should not be sent again, because it would fail in the same way.
    No,
    /// The request can be sent again: by convention, it was not processed, or it is idempotent.
    Yes {
        /// The delay that the service requests.
        after: Option<Duration>,
    },
    /// The request may have been processed. Send it again only if a repetition has no further effect,
    /// as for `GET` or with a repeatability id.
    IfIdempotent {
        /// The delay that the service requests.
        after: Option<Duration>,
    },
}

impl Retry {
    /// The delay that the service requests. `None` if it requests none, or if the request should not be
    /// sent again.
    #[must_use]
    pub const fn after(self) -> Option<Duration> {
        match self {
            Self::No => None,
            Self::Yes { after } | Self::IfIdempotent { after } => after,
        }
    }

    /// Whether the request can be sent again without the risk of a second effect. `idempotent`
    /// specifies whether sending the request twice has the same effect as sending it once.
    ///
    /// # Examples
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

    /// The advice for a call that is known to be idempotent, if `idempotent` is `true`.
    pub(crate) const fn for_call(self, idempotent: bool) -> Self {
        match self {
            Self::IfIdempotent { after } if idempotent => Self::Yes { after },
            other => other,
        }
    }
}

/// The retry rule of a row: `retry = never`, `retry = if_idempotent` or `retry = always`.
///
/// # Examples
/// ```
/// use acs_endpoint::{RetryRule, ServiceError, SmsError, StatusInfo};
///
/// let row = StatusInfo::find(SmsError::STATUSES, http::StatusCode::TOO_MANY_REQUESTS).unwrap();
/// assert_eq!(row.retry_rule(), Some(RetryRule::IfIdempotent));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetryRule {
    /// The request should not be sent again, because it would fail in the same way.
    Never,
    /// The request can be sent again if it is idempotent, because it may have been processed.
    IfIdempotent,
    /// The request can be sent again, because it was not processed.
    Always,
}

impl RetryRule {
    /// The default rule for a status.
    ///
    /// 421 and 425 mean that the request was not processed (RFC 9110, section 15.5.20; RFC 8470,
    /// section 5.2), and so does 429 by convention. For 408 and 5xx, including 503, a gateway may have
    /// responded while the service still processed the request.
    const fn by_status(status: u16) -> Self {
        match status {
            421 | 425 | 429 => Self::Always,
            408 | 500 | 502 | 503 | 504 => Self::IfIdempotent,
            _ => Self::Never,
        }
    }
}

/// Determines whether a request can be sent again. `rule` is the rule of the table's row, and `after`
/// returns the delay that the response requests.
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

/// The delay that the service requests: the first valid value of `x-ms-retry-after-ms`,
/// `retry-after-ms` and `Retry-After` (RFC 9110, section 10.2.3), at most [`MAX_RETRY_AFTER`].
///
/// Numbers can have a fraction. A date is relative to the `Date` of the response, so that the clocks
/// need not agree or, without one, relative to `now`. For a date in the past, the delay is zero.
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

/// The current time. `None` on `wasm32-unknown-unknown`, where reading the clock panics.
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

/// A duration that is written as a decimal number of units, `per_second` of which are a second.
fn number(text: &str, per_second: f64) -> Option<Duration> {
    // `f64` would also accept `-1`, `1e3`, `inf` and `nan`.
    if !text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return None;
    }
    let seconds = text.parse::<f64>().ok()? / per_second;
    Duration::try_from_secs_f64(seconds.min(MAX_RETRY_AFTER.as_secs_f64())).ok()
}

/// The duration until an HTTP date.
fn until(date: &str, headers: &HeaderMap, now: Option<SystemTime>) -> Option<Duration> {
    let date = httpdate::parse_http_date(date).ok()?;
    let sent =
        values(headers, header::DATE.as_str()).find_map(|it| httpdate::parse_http_date(it).ok());
    Some(date.duration_since(sent.or(now)?).unwrap_or_default())
}

#[cfg(test)]
mod tests;
