use std::borrow::Cow;
use std::fmt::Debug;

use bytes::Bytes;
use serde::Deserialize;
use serde::de::DeserializeOwned;

const JSON: &str = "application/json";
const PROBLEM: &str = "application/problem+JSON";
const TEXT: &str = "text/plain; charset=utf-8";
const HTML: &str = "text/html";
const OCTETS: &str = "application/octet-stream";
const NONE: &str = "";

/// A decode error of any kind.
const FAILS: &str = "a decode error";

fn response(content_type: &str, body: &[u8]) -> http::Response<Bytes> {
    let mut response = http::Response::new(Bytes::copy_from_slice(body));
    if !content_type.is_empty() {
        response.headers_mut().insert("content-type", content_type.parse().unwrap());
    }
    response
}

fn read<T: DeserializeOwned>(content_type: &str, body: &[u8]) -> Result<T, String> {
    super::read(&mut response(content_type, body)).map_err(|error| error.reason().to_owned())
}

/// Each row contains a content type, a body, and the expected `Debug` output of the value or the reason.
#[track_caller]
fn check<T: DeserializeOwned + Debug>(table: &[(&str, &[u8], &str)]) {
    for (content_type, body, expected) in table {
        let found = match read::<T>(content_type, body) {
            Ok(value) => format!("{value:?}"),
            Err(_) => FAILS.to_owned(),
        };
        assert_eq!(found, *expected, "{content_type}: {}", String::from_utf8_lossy(body));
    }
}

#[derive(Debug, Deserialize)]
struct Token(#[allow(dead_code)] String);

#[derive(Debug, Deserialize)]
struct Blob(#[allow(dead_code)] Bytes);

#[derive(Debug, Deserialize)]
struct Unit;

#[derive(Debug, Deserialize)]
#[serde(try_from = "String")]
struct Upper(#[allow(dead_code)] String);

impl TryFrom<String> for Upper {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if text == text.to_uppercase() { Ok(Self(text)) } else { Err("not in capitals") }
    }
}

#[derive(Debug, Deserialize)]
enum State {
    Active,
    Failed {
        #[allow(dead_code)]
        code: u8,
    },
}

#[derive(Debug, Deserialize)]
struct Item {
    #[allow(dead_code)]
    id: u8,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
#[allow(dead_code)]
enum ItemOrText {
    Item(Item),
    Text(String),
}

#[test]
fn unit() {
    check::<()>(&[
        (TEXT, b"OK", "()"),
        (OCTETS, b"\xff", "()"),
        (JSON, b"{\"a\":1}", "()"),
        (JSON, b"<html>", FAILS),
        (JSON, b"{cut", "()"),
        (NONE, b"\xff", "()"),
        (NONE, b"", "()"),
        (HTML, b"", "()"),
        (HTML, b"OK", "()"),
        (HTML, b"<html><body>Sign in</body></html>", FAILS),
        ("application/xhtml+xml", b"<?xml version='1.0'?><html/>", FAILS),
        (NONE, b"\xef\xbb\xbf\r\n<!DOCTYPE HTML><p>", FAILS),
    ]);
    check::<Unit>(&[(NONE, b"", "Unit"), (TEXT, b"OK", "Unit"), (HTML, b"<html>", FAILS)]);
}

#[test]
fn an_empty_or_blank_body_is_none() {
    check::<Option<Item>>(&[
        (JSON, b"", "None"),
        (JSON, b" \r\n", "None"),
        (NONE, b"\n", "None"),
        (TEXT, b"\t ", "None"),
        (OCTETS, b"", "None"),
        (JSON, b" null ", "None"),
        (JSON, b"{\"id\":7}", "Some(Item { id: 7 })"),
        (TEXT, b"{\"id\":7}", "Some(Item { id: 7 })"),
        (OCTETS, b"{\"id\":7}", "Some(Item { id: 7 })"),
        (JSON, b"{}", FAILS),
        (JSON, b"null x", FAILS),
        (HTML, b"<html>", FAILS),
    ]);
    check::<Item>(&[(JSON, b"", FAILS), (JSON, b" ", FAILS), (NONE, b"null", FAILS)]);
    check::<Option<()>>(&[
        (NONE, b"", "None"),
        (TEXT, b"OK", "Some(())"),
        (HTML, b"<html>", FAILS),
    ]);
}

#[test]
fn text() {
    check::<String>(&[
        (TEXT, b"\"a\" b", r#""\"a\" b""#),
        (OCTETS, b"plain", r#""plain""#),
        (JSON, b"\"a\\nb\"", r#""a\nb""#),
        (PROBLEM, b"\"a\"", r#""a""#),
        (JSON, b"plain", FAILS),
        (NONE, b"plain", r#""plain""#),
        (NONE, b" \"quoted\"", r#""quoted""#),
        (NONE, b"\xef\xbb\xbf\"quoted\"", r#""quoted""#),
        (NONE, b"", r#""""#),
        (TEXT, b"", r#""""#),
        (HTML, b"<p>", r#""<p>""#),
        (TEXT, b"\xff", FAILS),
    ]);
    check::<Option<String>>(&[
        (TEXT, b"plain", r#"Some("plain")"#),
        (TEXT, b"null", r#"Some("null")"#),
        (OCTETS, b"plain", r#"Some("plain")"#),
        (JSON, b"\"a\"", r#"Some("a")"#),
        (JSON, b"null", "None"),
        (NONE, b"plain", r#"Some("plain")"#),
        (NONE, b"", "None"),
        (TEXT, b"", "None"),
    ]);
    check::<Token>(&[
        (TEXT, b"abc", r#"Token("abc")"#),
        (OCTETS, b"abc", r#"Token("abc")"#),
        (JSON, b"\"abc\"", r#"Token("abc")"#),
        (NONE, b"abc", r#"Token("abc")"#),
        (NONE, b"", r#"Token("")"#),
        (JSON, b"abc", FAILS),
    ]);
    check::<Option<Token>>(&[(TEXT, b"abc", r#"Some(Token("abc"))"#), (NONE, b"", "None")]);
    check::<Box<str>>(&[(TEXT, b"abc", r#""abc""#), (JSON, b"\"abc\"", r#""abc""#)]);
    check::<Cow<'static, str>>(&[(TEXT, b"abc", r#""abc""#), (NONE, b"", r#""""#)]);
    check::<char>(&[(TEXT, b"x", "'x'"), (JSON, b"\"x\"", "'x'"), (TEXT, b"xy", FAILS)]);
    check::<std::net::IpAddr>(&[
        (TEXT, b"::1", "::1"),
        (JSON, b"\"::1\"", "::1"),
        (TEXT, b"x", FAILS),
    ]);
    check::<Upper>(&[
        (TEXT, b"ABC", r#"Upper("ABC")"#),
        (JSON, b"\"A\"", r#"Upper("A")"#),
        (TEXT, b"a", FAILS),
    ]);
    assert_eq!(read::<Upper>(TEXT, b"a").unwrap_err(), "not in capitals");
}

#[test]
fn bytes() {
    for content_type in [TEXT, OCTETS, JSON, NONE] {
        check::<Bytes>(&[
            (content_type, b"{}", r#"b"{}""#),
            (content_type, b"\xff\0", r#"b"\xff\0""#),
            (content_type, b"", r#"b"""#),
        ]);
        check::<Option<Bytes>>(&[
            (content_type, b"\xff", r#"Some(b"\xff")"#),
            (content_type, b"", "None"),
        ]);
        check::<Blob>(&[(content_type, b"\xff", r#"Blob(b"\xff")"#)]);
    }
    check::<Option<Bytes>>(&[
        (OCTETS, b" ", r#"Some(b" ")"#),
        (OCTETS, b"null", r#"Some(b"null")"#),
        (JSON, b"null", "None"),
    ]);
    check::<Vec<u8>>(&[
        (TEXT, b"ab", "[97, 98]"),
        (OCTETS, b"\xff\0", "[255, 0]"),
        (OCTETS, b"[1]", "[91, 49, 93]"),
        ("image/png", b"\x89PNG", "[137, 80, 78, 71]"),
        (JSON, b"[1,2]", "[1, 2]"),
        (JSON, b"ab", FAILS),
        (NONE, b"\xff", "[255]"),
        (NONE, b"[1] \n", "[1]"),
        (NONE, b"[1] 2", FAILS),
        (NONE, b"", "[]"),
    ]);
    check::<Option<Vec<u8>>>(&[
        (OCTETS, b"\xff", "Some([255])"),
        (OCTETS, b"", "None"),
        (JSON, b"[1]", "Some([1])"),
    ]);
    check::<Box<[u8]>>(&[(OCTETS, b"\xff", "[255]"), (JSON, b"[1]", "[1]")]);
    check::<Vec<u16>>(&[(OCTETS, b"[1]", "[1]"), (OCTETS, b"\xff", FAILS)]);
}

#[test]
fn other_types() {
    check::<State>(&[
        (TEXT, b"Active\n", "Active"),
        (TEXT, b"\"Active\"", "Active"),
        (NONE, b"Active", "Active"),
        (JSON, b"\"Active\"", "Active"),
        (JSON, b"Active", FAILS),
        (TEXT, b"{\"Failed\":{\"code\":1}}", "Failed { code: 1 }"),
        (TEXT, b"Failed", FAILS),
    ]);
    check::<serde_json::Value>(&[
        (JSON, b"", "Null"),
        (TEXT, b"{\"a\":1}", r#"Object {"a": Number(1)}"#),
        (TEXT, b"plain", r#"String("plain")"#),
        (HTML, b"<html>", FAILS),
        (OCTETS, b"\xff", FAILS),
        (NONE, b"plain", FAILS),
    ]);
    check::<ItemOrText>(&[
        (TEXT, b"plain", r#"Text("plain")"#),
        (TEXT, b"{\"id\":1}", "Item(Item { id: 1 })"),
        (JSON, b"\"a\"", r#"Text("a")"#),
    ]);
    check::<u32>(&[
        (TEXT, b"42\n", "42"),
        (JSON, b"42", "42"),
        (NONE, b"", FAILS),
        (TEXT, b"x", FAILS),
    ]);
    check::<Box<serde_json::value::RawValue>>(&[(JSON, b" {\"a\": 1} ", r#"RawValue({"a": 1})"#)]);
}

/// A success can have the same encodings as an error.
#[test]
fn encodings() {
    fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    #[derive(Debug, Deserialize, PartialEq)]
    struct Named {
        name: String,
    }
    let json = "{\"name\":\"Zoë\"}";
    let latin = b"{\"name\":\"Zo\xeb\"}";
    let marked = |mark: &[u8], body: Vec<u8>| [mark, &body].concat();
    for (content_type, body) in [
        (JSON, json.as_bytes().to_vec()),
        (JSON, marked(b"\xef\xbb\xbf", json.into())),
        (NONE, marked(b"\xef\xbb\xbf", json.into())),
        (JSON, utf16(json, u16::to_le_bytes)),
        (JSON, utf16(json, u16::to_be_bytes)),
        ("application/json; charset=utf-16", marked(b"\xff\xfe", utf16(json, u16::to_le_bytes))),
        (NONE, marked(b"\xfe\xff", utf16(json, u16::to_be_bytes))),
        ("application/json; charset=iso-8859-1", latin.to_vec()),
        ("application/json; charset=\"ISO-8859-1\"", json.as_bytes().to_vec()),
        ("text/plain;charset=windows-1252", latin.to_vec()),
    ] {
        assert_eq!(
            read::<Named>(content_type, &body),
            Ok(Named { name: "Zoë".into() }),
            "{content_type}"
        );
    }
    for (content_type, body) in [
        (TEXT, "Zoë".as_bytes().to_vec()),
        (TEXT, marked(b"\xef\xbb\xbf", "Zoë".into())),
        (NONE, marked(b"\xff\xfe", utf16("Zoë", u16::to_le_bytes))),
        ("text/plain; charset=iso-8859-1", b"Zo\xeb".to_vec()),
        (JSON, marked(b"\xef\xbb\xbf", "\"Zoë\"".into())),
        ("application/json; charset=latin1", b"\"Zo\xeb\"".to_vec()),
    ] {
        assert_eq!(read::<String>(content_type, &body).as_deref(), Ok("Zoë"), "{content_type}");
    }
    // The path is that of the decoded text.
    let body = utf16("{\"name\":7}", u16::to_le_bytes);
    let error = super::read::<Named>(&mut response(JSON, &body)).unwrap_err();
    assert_eq!(
        (error.path(), error.reason()),
        ("name", "invalid type: integer, expected a string")
    );
    assert_eq!(error.response().body(), &body);
    // Bytes that are invalid in their encoding are an error.
    assert_eq!(read::<Named>(JSON, latin).unwrap_err(), "invalid unicode code point");
}

#[test]
fn reasons() {
    for (content_type, body, expected) in [
        (JSON, &b""[..], "the body is empty"),
        (JSON, b" \n", "the body contains only whitespace"),
        (JSON, b"{\"id\":", "EOF while parsing a value"),
        (JSON, b"{\"id\":1} {}", "trailing characters"),
        (JSON, b"oops", "expected value"),
        (
            HTML,
            b"<html>",
            "expected JSON, found `text/html`: an HTML page was returned, probably by a gateway: check the URL and the network path",
        ),
        (TEXT, b"OK", "expected JSON, found `text/plain`: text was returned: return `String`"),
    ] {
        assert_eq!(read::<Item>(content_type, body).unwrap_err(), expected);
    }
    assert_eq!(
        read::<()>(HTML, b"<html>").unwrap_err(),
        "found `text/html`: an HTML page was returned, probably by a gateway: check the URL and the network path"
    );
}

/// A byte order mark does not make JSON text, for types that can be read from both.
#[test]
fn json_with_a_byte_order_mark_is_not_text() {
    const UTF16: &str = "text/plain; charset=utf-16le";
    let utf16 =
        |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let failed = utf16(r#"{"Failed":{"code":7}}"#);
    check::<State>(&[
        (NONE, b"\xef\xbb\xbf{\"Failed\":{\"code\":7}}", "Failed { code: 7 }"),
        (TEXT, b"\xef\xbb\xbf {\"Failed\":{\"code\":7}}", "Failed { code: 7 }"),
        (OCTETS, b"\xef\xbb\xbf{\"Failed\":{\"code\":7}}", "Failed { code: 7 }"),
        (JSON, b"\xef\xbb\xbf\"Active\"", "Active"),
        (TEXT, b"\xef\xbb\xbf\"Active\"", "Active"),
        (TEXT, b"\xef\xbb\xbfActive\r\n", "Active"),
        (NONE, b"\xef\xbb\xbfActive", "Active"),
        (NONE, &failed, "Failed { code: 7 }"),
        (UTF16, &failed, "Failed { code: 7 }"),
        (UTF16, &utf16("Active"), "Active"),
        (TEXT, b"\xef\xbb\xbf{\"Failed\":{}}", FAILS),
        (TEXT, b"\xef\xbb\xbf", FAILS),
    ]);
    check::<ItemOrText>(&[
        (TEXT, b"{\"id\":7}", "Item(Item { id: 7 })"),
        (TEXT, b"\xef\xbb\xbf{\"id\":7}", "Item(Item { id: 7 })"),
        (TEXT, b"\xef\xbb\xbf\"a\"", "Text(\"a\")"),
        (TEXT, b"\xef\xbb\xbfa", "Text(\"a\")"),
        (UTF16, &utf16(r#"{"id":7}"#), "Item(Item { id: 7 })"),
        (UTF16, &utf16("a"), "Text(\"a\")"),
        (JSON, b"\xef\xbb\xbf{\"id\":7}", "Item(Item { id: 7 })"),
        (NONE, b"\xef\xbb\xbf{\"id\":7}", "Item(Item { id: 7 })"),
    ]);
}
