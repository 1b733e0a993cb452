//! Detects the kind of content in a body by its headers and its first bytes.

use http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use http::{HeaderMap, HeaderName};

use crate::log::redact;

const MAX_HEADER_CHARS: usize = 80;

/// The advice for an HTML page.
pub(crate) const HTML_PAGE: &str =
    "an HTML page was returned, probably by a gateway: check the URL and the network path";

/// The kind of content that the `Content-Type` header declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Declared {
    /// There is no `Content-Type` header.
    Nothing,
    Json,
    Html,
    /// Other text, including XML.
    Text,
    /// All other content: octets, an image, a binary format.
    Octets,
}

impl Declared {
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let Some(value) = headers.get(CONTENT_TYPE).map(http::HeaderValue::as_bytes) else {
            return Self::Nothing;
        };
        if contains(value, "json") {
            Self::Json
        } else if contains(value, "text/html") || contains(value, "xhtml") {
            Self::Html
        } else if contains(value, "text/") || contains(value, "xml") {
            Self::Text
        } else {
            Self::Octets
        }
    }
}

/// Whether the body is an HTML page. If the content type is HTML, it is one if it contains markup or is
/// compressed; JSON with markup in a string is not a page. If the content type is not text, it is one if
/// it starts like HTML.
pub(crate) fn is_html_page(headers: &HeaderMap, body: &[u8]) -> bool {
    if body.trim_ascii().is_empty() {
        return false;
    }
    match Declared::of(headers) {
        Declared::Html => {
            body.contains(&b'<') && !begins_as_json(body) || compression(headers, body).is_some()
        }
        Declared::Nothing | Declared::Json | Declared::Octets => begins_as_html(body),
        Declared::Text => false,
    }
}

fn begins_as_html(body: &[u8]) -> bool {
    let body = without_comments(text_start(body));
    ["<!doctype html", "<html", "<head", "<body", "<title"].iter().any(|tag| begins(body, tag))
}

fn begins_as_json(body: &[u8]) -> bool {
    matches!(text_start(body).first(), Some(b'{' | b'[' | b'"'))
}

/// The body without the byte order mark and the whitespace at its start.
fn text_start(body: &[u8]) -> &[u8] {
    body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body).trim_ascii_start()
}

/// A text without the comments at its start.
fn without_comments(mut text: &[u8]) -> &[u8] {
    while let Some(comment) = text.strip_prefix(b"<!--") {
        let Some(end) = comment.windows(3).position(|end| end == b"-->") else { break };
        text = comment.get(end + 3..).unwrap_or_default().trim_ascii_start();
    }
    text
}

/// A description of a body that is not JSON, with advice: `` expected JSON, found `text/html`: ..``.
/// Returns `None` if the headers and the first bytes are those of JSON.
pub(crate) fn not_json(headers: &HeaderMap, body: &[u8]) -> Option<String> {
    Some(format!("expected JSON, found {}: {}", found(headers), advice(headers, body)?))
}

/// A description of an HTML page that was returned although no body is needed: `` found `text/html`: ..``.
pub(crate) fn page(headers: &HeaderMap) -> String {
    format!("found {}: {HTML_PAGE}", found(headers))
}

/// The content type and the content encoding.
fn found(headers: &HeaderMap) -> String {
    let content_type = match essence(headers, &CONTENT_TYPE) {
        Some(content_type) => format!("`{content_type}`"),
        None => "a body without a content type".to_owned(),
    };
    match essence(headers, &CONTENT_ENCODING) {
        Some(encoding) => format!("{content_type} with content encoding `{encoding}`"),
        None => content_type,
    }
}

/// The value of a header without its parameters, as shown in logs.
fn essence(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    let value = String::from_utf8_lossy(headers.get(name)?.as_bytes());
    let value = value.split(';').next().unwrap_or_default().trim();
    (!value.is_empty()).then(|| redact::for_log(value, MAX_HEADER_CHARS))
}

fn advice(headers: &HeaderMap, body: &[u8]) -> Option<String> {
    if let Some(compression) = compression(headers, body) {
        return Some(format!(
            "the body is {compression}-compressed: enable the client's decompression"
        ));
    }
    let declared = Declared::of(headers);
    let content_type =
        headers.get(CONTENT_TYPE).map(http::HeaderValue::as_bytes).unwrap_or_default();
    let is = |parts: &[&str]| parts.iter().any(|part| contains(content_type, part));
    let start = text_start(body);
    let is_json = begins_as_json(body);
    let advice = if declared == Declared::Html && !is_json || begins_as_html(body) {
        HTML_PAGE
    } else if is(&["text/event-stream"]) || ["data:", "event:"].iter().any(|it| begins(start, it)) {
        "a stream of server-sent events was returned: return `Streamed` to read it"
    } else if is(&["ndjson", "jsonl", "json-seq", "json-lines", "stream+json"]) {
        "lines of JSON were returned, not one value: return `String`, or `Streamed`"
    } else if is_json {
        // The body is malformed JSON, regardless of its content type.
        return None;
    } else if begins(start, "<") || is(&["xml"]) {
        "an XML document was returned: check the `Accept` header of the request"
    } else if is(&["multipart/", "x-www-form-urlencoded"]) {
        "form data was returned: return `Bytes` or `String`"
    } else if declared == Declared::Json {
        if is_utf8_start(start) {
            return None;
        }
        "the body is not text: it may be compressed or encrypted"
    } else if is(&["protobuf", "grpc", "msgpack", "cbor", "avro", "thrift"]) {
        "a binary format was returned: check the `Accept` header of the request"
    } else if declared == Declared::Octets || !is_utf8_start(start) {
        "binary data was returned: return `Bytes`, or `Streamed`"
    } else if declared == Declared::Text {
        "text was returned: return `String`"
    } else {
        return None;
    };
    Some(advice.to_owned())
}

/// The compression of the body, detected by its first bytes or, if it is not text, by the header.
fn compression(headers: &HeaderMap, body: &[u8]) -> Option<String> {
    match body {
        [0x1f, 0x8b, ..] => return Some("gzip".to_owned()),
        [0x28, 0xb5, 0x2f, 0xfd, ..] => return Some("zstd".to_owned()),
        _ => {}
    }
    let encoding = essence(headers, &CONTENT_ENCODING)?;
    let is_text = is_utf8_start(body) && begins_as_text(body);
    let is_encoded = !encoding.eq_ignore_ascii_case("identity") && !is_text;
    is_encoded.then_some(encoding)
}

/// Whether the first bytes are UTF-8. The last character can be incomplete.
fn is_utf8_start(body: &[u8]) -> bool {
    let start = body.get(..256).unwrap_or(body);
    match std::str::from_utf8(start) {
        Ok(text) => !text.contains('\0'),
        Err(error) => error.error_len().is_none() && start.len() < body.len(),
    }
}

/// Whether the first bytes are printable.
fn begins_as_text(body: &[u8]) -> bool {
    let start = body.get(..16).unwrap_or(body);
    start.iter().all(|byte| !byte.is_ascii_control() || byte.is_ascii_whitespace())
}

fn begins(text: &[u8], start: &str) -> bool {
    text.get(..start.len()).is_some_and(|it| it.eq_ignore_ascii_case(start.as_bytes()))
}

fn contains(text: &[u8], part: &str) -> bool {
    text.windows(part.len()).any(|window| window.eq_ignore_ascii_case(part.as_bytes()))
}

#[cfg(test)]
mod tests;
