//! Generators of responses of any kind, and in particular of those that are difficult to read.

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::invariants::SECRET;

/// Headers whose values no log may show.
const SECRETS: [&str; 8] = [
    "authorization",
    "proxy-authorization",
    "cookie",
    "set-cookie",
    "x-ms-token-aad",
    "ocp-apim-subscription-key",
    "x-access-token",
    "x-sas-url",
];

/// Headers that the library reads.
const READ: [&str; 9] = [
    "content-type",
    "date",
    "ms-cv",
    "retry-after",
    "retry-after-ms",
    "x-ms-error-code",
    "x-ms-request-id",
    "x-ms-retry-after-ms",
    "x-request-id",
];

/// Values at the limits of what those headers allow.
const VALUES: [&str; 26] = [
    "",
    " ",
    "0",
    "-1",
    "+1",
    "1.5",
    ".",
    ".5",
    "1e9",
    "nan",
    "inf",
    "86401",
    "18446744073709551616",
    "99999999999999999999999999999999999999999999999999999999999999",
    "0.000000000000000000000000000000000000000000000000000000000001",
    "1,2",
    "Mon, 14 Mar 2022 09:24:39 GMT",
    "Fri, 31 Dec 9999 23:59:59 GMT",
    "Thu, 01 Jan 1970 00:00:00 GMT",
    "Thu, 00 Foo 0000 99:99:99 GMT",
    "text/html; charset=utf-8",
    "application/json",
    "application/problem+json",
    "text/plain",
    "+14255550123",
    "alex@contoso.com",
];

/// Generates any status, and often a documented one.
pub(crate) fn status() -> impl Strategy<Value = u16> {
    let known = vec![200, 202, 204, 400, 401, 403, 404, 408, 422, 429, 500, 502, 503, 504];
    prop_oneof![100..=999_u16, select(known)]
}

/// Generates any headers that HTTP allows, including duplicates and secrets.
pub(crate) fn headers() -> impl Strategy<Value = HeaderMap> {
    let secret = select(&SECRETS[..]).prop_map(|name| (name.to_owned(), format!("a {SECRET} b")));
    let read = (select(&READ[..]), select(&VALUES[..]));
    let read = read.prop_map(|(name, value)| (name.to_owned(), value.to_owned()));
    let text = prop_oneof![secret, read].prop_map(|(name, value)| (name, value.into_bytes()));
    let name = prop_oneof![
        "[a-z0-9!#$%&'*+.^_`|~-]{1,40}".prop_map(|name| format!("z{name}")),
        select(&READ[..]).prop_map(str::to_owned),
    ];
    let any = (name, vec(header_byte(), 0..30));
    let header = prop_oneof![text, any].boxed();
    let headers = prop_oneof![15 => vec(header.clone(), 0..8), 1 => vec(header, 0..60)];
    headers.prop_map(|headers| {
        let parsed = headers.into_iter().filter_map(|(name, value)| {
            let name = HeaderName::from_bytes(name.as_bytes()).ok()?;
            Some((name, HeaderValue::from_bytes(&value).ok()?))
        });
        let mut map = HeaderMap::new();
        parsed.for_each(|(name, value)| {
            map.append(name, value);
        });
        map
    })
}

fn header_byte() -> impl Strategy<Value = u8> {
    prop_oneof![0x20..=0x7e_u8, 0x80..=0xff_u8, Just(b'\t')]
}

/// Generates any bytes, and bytes that resemble an error body.
pub(crate) fn body() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        vec(any::<u8>(), 0..100),
        json().prop_map(String::into_bytes),
        (json(), any::<prop::sample::Index>()).prop_map(|(json, at)| cut(json.as_bytes(), at)),
        (json(), 0..5_usize).prop_map(|(json, encoding)| encoded(&json, encoding)),
        (json(), any::<prop::sample::Index>(), any::<u8>()).prop_map(|(json, at, byte)| spoiled(
            json.as_bytes(),
            at,
            byte
        )),
        markup().prop_map(String::into_bytes),
        deep().prop_map(String::into_bytes),
        any::<String>().prop_map(String::into_bytes),
    ]
}

pub(crate) fn response() -> impl Strategy<Value = http::Response<Bytes>> {
    (status(), headers(), body()).prop_map(|(status, headers, body)| {
        let mut response = http::Response::new(Bytes::from(body));
        *response.status_mut() = http::StatusCode::from_u16(status).unwrap();
        *response.headers_mut() = headers;
        response
    })
}

fn cut(body: &[u8], at: prop::sample::Index) -> Vec<u8> {
    body[..at.index(body.len() + 1)].to_vec()
}

fn spoiled(body: &[u8], at: prop::sample::Index, byte: u8) -> Vec<u8> {
    let mut body = body.to_vec();
    if !body.is_empty() {
        let at = at.index(body.len());
        body[at] = byte;
    }
    body
}

fn encoded(text: &str, encoding: usize) -> Vec<u8> {
    let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes);
    match encoding {
        0 => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        1 => [0xff, 0xfe].into_iter().chain(utf16(u16::to_le_bytes)).collect(),
        2 => [0xfe, 0xff].into_iter().chain(utf16(u16::to_be_bytes)).collect(),
        3 => utf16(u16::to_le_bytes).collect(),
        _ => utf16(u16::to_be_bytes).collect(),
    }
}

/// Names that the reader of error bodies knows, in the spellings of different services.
const NAMES: [&str; 26] = [
    "error",
    "Error",
    "ERROR",
    "odata.error",
    "ChatError",
    "communicationError",
    "innererror",
    "inner_error",
    "innerError",
    "details",
    "Details",
    "errors",
    "detail",
    "title",
    "type",
    "code",
    "Code",
    "error_code",
    "message",
    "Message",
    "error-message",
    "error_description",
    "msg",
    "target",
    "value",
    "$serde_json::private::Number",
];

fn key() -> impl Strategy<Value = String> {
    prop_oneof![4 => select(&NAMES[..]).prop_map(str::to_owned), 1 => any::<String>()]
}

fn scalar() -> impl Strategy<Value = String> {
    let text = any::<String>().prop_map(|text| serde_json::to_string(&text).unwrap());
    prop_oneof![
        4 => text,
        1 => Just("null".to_owned()),
        1 => any::<bool>().prop_map(|it| it.to_string()),
        1 => any::<i64>().prop_map(|it| it.to_string()),
        1 => any::<f64>().prop_map(|it| format!("{it:e}")),
        1 => "-?[0-9]{1,400}(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,5})?",
    ]
}

/// Generates JSON that resembles the error bodies of services, with any nesting.
pub(crate) fn json() -> impl Strategy<Value = String> {
    scalar().prop_recursive(6, 40, 6, |value| {
        prop_oneof![
            1 => vec(value.clone(), 0..5).prop_map(|items| format!("[{}]", items.join(" , "))),
            3 => vec((key(), value), 0..6).prop_map(|fields| {
                let fields: Vec<_> = fields
                    .into_iter()
                    .map(|(key, value)| format!("{}: {value}", serde_json::to_string(&key).unwrap()))
                    .collect();
                format!("{{{}}}", fields.join(",\n"))
            }),
        ]
    })
}

/// Generates values that are nested more deeply than any reader follows.
fn deep() -> impl Strategy<Value = String> {
    const LAYERS: &[(&str, &str)] =
        &[("[", "]"), (r#"{"error":"#, "}"), (r#"{"innererror":"#, "}"), (r#"{"details":["#, "]}")];
    (select(LAYERS), 0..400_usize, any::<bool>()).prop_map(|((open, close), times, closed)| {
        let close = if closed { close.repeat(times) } else { String::new() };
        format!("{}{}{close}", open.repeat(times), r#"{"code":"C","message":"m"}"#)
    })
}

/// Generates HTML and XML that is not always well-formed.
fn markup() -> impl Strategy<Value = String> {
    const TAGS: &[&str] =
        &["html", "title", "h1", "h2", "Error", "Code", "Message", "message", "p class='x'"];
    const TEXTS: &[&str] = &["&amp;", "&#39;", "<!--", "-->", "<", ">", "\0", "İ", "ß"];
    let part = prop_oneof![
        select(TAGS).prop_map(|tag| format!("<{tag}>")),
        select(TAGS).prop_map(|tag| format!("</{tag}>")),
        any::<String>(),
        select(TEXTS).prop_map(str::to_owned),
    ];
    vec(part, 0..20).prop_map(|parts| format!("<{}", parts.concat()))
}
