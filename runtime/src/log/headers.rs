//! Shows headers in `Debug`: only the values of headers that usually contain no secrets.

use std::fmt;

use http::{HeaderMap, HeaderValue};

use crate::error::request_id::REQUEST_ID_HEADERS;
use crate::log::redact::{address_for_log, for_log, id_for_log, truncate};

const MAX_CHARS: usize = 200;
const MAX_HEADERS: usize = 40;

/// Headers whose values are shown as text: those that the logging policy of the Azure SDKs allows,
/// except for the headers in the lists below.
const TEXTS: [&str; 19] = [
    "accept",
    "cache-control",
    "connection",
    "content-type",
    "date",
    "expires",
    "if-match",
    "if-modified-since",
    "if-none-match",
    "if-unmodified-since",
    "last-modified",
    "pragma",
    "retry-after",
    "server",
    "tracestate",
    "transfer-encoding",
    "user-agent",
    "www-authenticate",
    "x-ms-return-client-request-id",
];

/// Allowed headers whose values are ids or numbers, in addition to the request ids.
const IDS: [&str; 3] = ["content-length", "etag", "traceparent"];

/// Headers whose values are URLs.
const ADDRESSES: [&str; 5] =
    ["azure-asyncoperation", "content-location", "link", "location", "operation-location"];

/// Headers for `Debug`: a map in which the values of other headers are `<hidden>`.
pub(crate) struct Headers<'a>(pub(crate) &'a HeaderMap);

impl fmt::Debug for Headers<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut map = f.debug_map();
        for (name, value) in self.0.iter().take(MAX_HEADERS) {
            let shown_name = truncate(name.as_str(), MAX_CHARS);
            match shown(name.as_str(), value) {
                Some(value) => map.entry(&shown_name, &value),
                None => map.entry(&shown_name, &format_args!("<hidden>")),
            };
        }
        if self.0.len() > MAX_HEADERS { map.finish_non_exhaustive() } else { map.finish() }
    }
}

/// The value of a header as shown in logs, if it may be shown.
fn shown(name: &str, value: &HeaderValue) -> Option<String> {
    if value.is_sensitive() {
        return None;
    }
    let show: fn(&str, usize) -> String = match name {
        "link" => for_log,
        name if ADDRESSES.contains(&name) => address_for_log,
        name if IDS.contains(&name) || REQUEST_ID_HEADERS.contains(&name) => id_for_log,
        name if TEXTS.contains(&name) => for_log,
        _ => return None,
    };
    Some(show(&String::from_utf8_lossy(value.as_bytes()), MAX_CHARS))
}

#[cfg(test)]
mod tests;
