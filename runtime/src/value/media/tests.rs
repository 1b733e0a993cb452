use http::HeaderMap;

use super::{is_html_page, not_json};

const PAGE: &str =
    "an HTML page was returned, probably by a gateway: check the URL and the network path";
const XML: &str = "an XML document was returned: check the `Accept` header of the request";
const BINARY: &str = "a binary format was returned: check the `Accept` header of the request";
const EVENTS: &str = "a stream of server-sent events was returned: return `Streamed` to read it";
const LINES: &str = "lines of JSON were returned, not one value: return `String`, or `Streamed`";
const OCTETS: &str = "binary data was returned: return `Bytes`, or `Streamed`";
const GZIP: &str = "the body is gzip-compressed: enable the client's decompression";
const NOTHING: &str = "a body without a content type";

fn headers(content_type: &str, encoding: &str) -> HeaderMap {
    [("content-type", content_type), ("content-encoding", encoding)]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()))
        .collect()
}

#[test]
fn bodies_that_are_not_json() {
    let json = "application/json; charset=utf-8";
    for (content_type, encoding, body, found, advice) in [
        (
            json,
            "gzip",
            &b"\x1f\x8b\x08\0"[..],
            "`application/json` with content encoding `gzip`",
            GZIP,
        ),
        (json, "", b"\x1f\x8b\x08\0", "`application/json`", GZIP),
        ("", "", b"\x1f\x8b\x08\0", NOTHING, GZIP),
        (
            json,
            "br",
            b"\x8b\x03\x80{",
            "`application/json` with content encoding `br`",
            "the body is br-compressed: enable the client's decompression",
        ),
        (
            json,
            "zstd",
            b"\x28\xb5\x2f\xfd\x04",
            "`application/json` with content encoding `zstd`",
            "the body is zstd-compressed: enable the client's decompression",
        ),
        (
            json,
            "deflate",
            b"\x78\x9c\xab\xe6",
            "`application/json` with content encoding `deflate`",
            "the body is deflate-compressed: enable the client's decompression",
        ),
        (
            "",
            "br",
            b"\x0b\x02",
            "a body without a content type with content encoding `br`",
            "the body is br-compressed: enable the client's decompression",
        ),
        ("text/html; charset=utf-8", "", b"<html>", "`text/html`", PAGE),
        ("", "", b" <!-- a --><!--b-->\n<html>", NOTHING, PAGE),
        ("text/html", "", b"Bad gateway", "`text/html`", PAGE),
        ("", "", b"\r\n<!DOCTYPE html>", NOTHING, PAGE),
        (json, "", b"<HTML>", "`application/json`", PAGE),
        ("text/event-stream", "", b"data: {}\n\n", "`text/event-stream`", EVENTS),
        ("", "", b"event: delta\ndata: {}\n\n", NOTHING, EVENTS),
        ("application/x-ndjson", "", b"{}\n{}", "`application/x-ndjson`", LINES),
        ("application/xml", "", b"<?xml version=\"1.0\"?><a/>", "`application/xml`", XML),
        ("text/plain", "", b"<a/>", "`text/plain`", XML),
        (json, "", b"<soap:Envelope>", "`application/json`", XML),
        ("application/x-protobuf", "", b"\n\x03abc", "`application/x-protobuf`", BINARY),
        ("application/grpc+proto", "", b"\0\0\0\0\x05", "`application/grpc+proto`", BINARY),
        ("application/msgpack", "", b"\x81\xa1a\x01", "`application/msgpack`", BINARY),
        ("application/octet-stream", "", b"\0\x01", "`application/octet-stream`", OCTETS),
        ("image/png", "", b"\x89PNG", "`image/png`", OCTETS),
        ("", "", b"\xff\xfe\xfd", NOTHING, OCTETS),
        (
            json,
            "",
            b"\x80\x81",
            "`application/json`",
            "the body is not text: it may be compressed or encrypted",
        ),
        ("text/csv", "", b"a,b\n1,2", "`text/csv`", "text was returned: return `String`"),
        (
            "multipart/mixed; boundary=x",
            "",
            b"--x\r\n",
            "`multipart/mixed`",
            "form data was returned: return `Bytes` or `String`",
        ),
        ("tel:+14255550123/x", "", b"x", "`tel:+1425***23/x`", OCTETS),
    ] {
        assert_eq!(
            not_json(&headers(content_type, encoding), body).as_deref(),
            Some(format!("expected JSON, found {found}: {advice}").as_str()),
            "{content_type} {encoding} {}",
            String::from_utf8_lossy(body)
        );
    }
}

#[test]
fn json_that_is_broken_is_json() {
    for (content_type, encoding, body) in [
        ("application/json", "", "{\"a\":"),
        ("application/json", "gzip", "{\"a\":"),
        ("application/problem+json", "", "oops"),
        ("", "", "[1,"),
        ("", "", "oops"),
        ("text/plain", "", "{\"a\":"),
        ("text/html", "", "{\"a\":\"<p>\""),
        ("application/octet-stream", "", "{\"a\":"),
    ] {
        assert_eq!(
            not_json(&headers(content_type, encoding), body.as_bytes()),
            None,
            "{content_type} {body}"
        );
    }
}

#[test]
fn pages() {
    for (content_type, encoding, body, is_page) in [
        ("text/html", "", &b"<html>"[..], true),
        ("TEXT/HTML; charset=utf-8", "", b"\n<!-- sign in --><form>", true),
        ("application/xhtml+xml", "", b"<?xml version='1.0'?>", true),
        ("text/html", "gzip", b"\x1f\x8b\x08\0", true),
        ("text/html", "", b"", false),
        ("text/html", "", b" \n", false),
        ("text/html", "", b"OK", false),
        // PHP labels all output as HTML unless told otherwise.
        ("text/html; charset=UTF-8", "", b"{\"text\":\"a <b>bold</b> word\"}", false),
        ("text/html", "", b" [\"<\"]", false),
        ("text/html", "", b"\xef\xbb\xbf{\"a\":\"</a>\"}", false),
        ("text/html", "", b"\"<p>\"", false),
        ("text/html", "", b"<p>{}</p>", true),
        ("", "", b"<!doctype HTML>", true),
        ("", "", b"\xef\xbb\xbf <html lang=en>", true),
        ("", "", b"<body>", true),
        ("", "", b"<Error><Code>x</Code></Error>", false),
        ("", "", b"plain", false),
        ("application/json", "", b"<html>", true),
        ("application/json", "", b"<!-- a --><!DOCTYPE html>", true),
        ("application/json", "", b"{}", false),
        ("text/plain", "", b"<html>", false),
        ("application/octet-stream", "", b"<html>", true),
        ("", "", b"<!-- a <html>", false),
    ] {
        let headers = headers(content_type, encoding);
        assert_eq!(
            is_html_page(&headers, body),
            is_page,
            "{content_type} {}",
            String::from_utf8_lossy(body)
        );
    }
}
