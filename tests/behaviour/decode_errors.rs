//! A success that does not fit the return type: the error has the path, the reason and the complete
//! response.

use std::collections::HashMap;

use acs_endpoint::{DecodeError, ServiceError, SmsError, acs_endpoint, decode};
use serde::Deserialize;

use crate::support::{Response, bare, response};

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "only read, never looked at")]
struct Report {
    value: Vec<Item>,
    #[serde(default)]
    tags: HashMap<String, u8>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(dead_code, reason = "only read, never looked at")]
struct Item {
    message_id: String,
    kind: Option<Kind>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Sms,
    Mms,
}

#[acs_endpoint(service = "sms")]
async fn report(response: Response) -> Result<Report, SmsError> {
    response
}

#[acs_endpoint(service = "sms")]
fn report_blocking(response: Response) -> Result<Report, SmsError> {
    response
}

fn undecodable(error: SmsError) -> DecodeError {
    match error {
        SmsError::Decode(error) => error,
        other => panic!("no decode error: {other:?}"),
    }
}

#[tokio::test]
async fn the_path_and_the_reason() {
    for (body, path, reason) in [
        ("", "", "the body is empty"),
        ("[]", "", "invalid length 0, expected struct Report with 2 elements"),
        ("7", "", "invalid type: integer, expected struct Report"),
        (
            "<html>",
            "",
            "expected JSON, found a body without a content type: an HTML page was returned, \
             probably by a gateway: check the URL and the network path",
        ),
        (r#"{"value":null}"#, "value", "invalid type: null, expected a sequence"),
        (r#"{"tags":{}}"#, "", "missing field `value`"),
        (
            r#"{"value":[{"messageId":7}]}"#,
            "value[0].messageId",
            "invalid type: integer, expected a string",
        ),
        (
            "{\n  \"value\": [\n    {\"messageId\": \"a\"},\n    {\"messageId\": true}\n  ]\n}",
            "value[1].messageId",
            "invalid type: boolean, expected a string",
        ),
        (r#"{"value":[{"messageId":"a"},{}]}"#, "value[1]", "missing field `messageId`"),
        (
            r#"{"value":[{"messageId":"a","kind":"fax"}]}"#,
            "value[0].kind",
            "unknown variant, expected `sms` or `mms`",
        ),
        (
            r#"{"value":[{"messageId":"a","secret":"x"}]}"#,
            "value[0].secret",
            "unknown field, expected `messageId` or `kind`",
        ),
        (
            r#"{"value":[],"tags":{"first tag":256}}"#,
            "tags[\"first tag\"]",
            "invalid value: integer, expected u8",
        ),
        (r#"{"value":[{"messageId":"a"#, "value[0].messageId", "EOF while parsing a string"),
        (r#"{"value":[]} {}"#, "", "trailing characters"),
    ] {
        let arrived = || response(200, &[("ms-cv", "cv.0")], body);
        for error in [
            undecodable(report(arrived()).await.unwrap_err()),
            undecodable(report_blocking(arrived()).unwrap_err()),
        ] {
            assert_eq!((error.path(), error.reason()), (path, reason), "{body}");
            assert_eq!(error.expected(), "behaviour::decode_errors::Report");
            assert_eq!(error.response().text_lossy(), body);
            assert_eq!(error.response().headers(), arrived().headers());
            assert_eq!(error.response().status(), 200);
        }
    }
}

#[tokio::test]
async fn the_service_error_reports_the_same() {
    let arrived = response(202, &[("ms-cv", "cv.0")], r#"{"value":[{"messageId":7}]}"#);
    let error = report(arrived).await.unwrap_err();
    assert_eq!(error.decode_error().unwrap().path(), "value[0].messageId");
    assert_eq!(error.status().unwrap(), 202);
    assert_eq!(error.request_id(), Some("cv.0"));
    assert_eq!((error.status_info(), error.advice(), error.error_code()), (None, None, None));
    assert!(error.transport_error().is_none());
    assert!(std::error::Error::source(&error).is_none(), "the reason is in the message already");
}

#[test]
fn without_an_attribute() {
    let error = undecodable(decode::<u8, SmsError>(response(200, &[], "256")).unwrap_err());
    assert_eq!((error.path(), error.expected()), ("", "u8"));
    assert!(error.endpoint().is_none());
    assert!(decode::<u8, SmsError>(response(200, &[], "255")).is_ok());
}

#[test]
fn nothing_of_the_body_is_in_the_reason() {
    #[derive(Debug, Deserialize)]
    #[serde(try_from = "String")]
    struct Never;

    impl TryFrom<String> for Never {
        type Error = String;

        fn try_from(value: String) -> Result<Self, String> {
            if value.is_empty() { Ok(Self) } else { Err("call +14255550123".to_owned()) }
        }
    }
    let body = r#""hunter2, expected `hunter2`""#;
    for error in [
        decode::<u8, SmsError>(response(200, &[], body)).map(drop),
        decode::<Kind, SmsError>(response(200, &[], body)).map(drop),
        decode::<Vec<Item>, SmsError>(response(200, &[], r#"[{"hunter2":1}]"#)).map(drop),
    ] {
        let error = undecodable(error.unwrap_err());
        assert!(!error.reason().contains("hunter2"), "{}", error.reason());
    }
    // The message of a type is kept, except for personal data.
    let error = undecodable(decode::<Never, SmsError>(response(200, &[], body)).unwrap_err());
    assert_eq!(error.reason(), "call +1425***23");
}

#[test]
fn a_custom_reason_is_masked_and_one_line() {
    let error = DecodeError::new::<u8>(bare(200), "no\nnumber for alex@contoso.com");
    assert_eq!(error.reason(), "no number for a***@contoso.com");
    assert_eq!((error.path(), error.expected()), ("", "u8"));
}

/// The content type, the encoding and the first bytes of a body that is not JSON identify its format.
#[tokio::test]
async fn a_body_that_is_not_json_is_named() {
    for (headers, body, expected) in [
        (
            &[("content-type", "application/json"), ("content-encoding", "gzip")][..],
            &b"\x1f\x8b\x08\0\0"[..],
            "expected JSON, found `application/json` with content encoding `gzip`: \
             the body is gzip-compressed: enable the client's decompression",
        ),
        (
            &[("content-type", "text/html; charset=utf-8")],
            b"<!DOCTYPE html><title>Sign in</title>",
            "expected JSON, found `text/html`: an HTML page was returned, probably by a gateway: \
             check the URL and the network path",
        ),
        (
            &[("content-type", "text/event-stream")],
            b"event: a\ndata: {}\n\n",
            "expected JSON, found `text/event-stream`: a stream of server-sent events was returned: \
             return `Streamed` to read it",
        ),
        (
            &[("content-type", "application/xml")],
            b"<Sent/>",
            "expected JSON, found `application/xml`: an XML document was returned: \
             check the `Accept` header of the request",
        ),
        (
            &[("content-type", "application/x-protobuf")],
            b"\x0a\x03abc",
            "expected JSON, found `application/x-protobuf`: a binary format was returned: \
             check the `Accept` header of the request",
        ),
        (
            &[],
            b"\x28\xb5\x2f\xfd\x04",
            "expected JSON, found a body without a content type: \
             the body is zstd-compressed: enable the client's decompression",
        ),
    ] {
        let arrived = || response(200, headers, body);
        for error in [
            undecodable(report(arrived()).await.unwrap_err()),
            undecodable(report_blocking(arrived()).unwrap_err()),
        ] {
            assert_eq!((error.path(), error.reason()), ("", expected));
            assert_eq!(error.response().body(), body);
        }
    }
}

/// An error that a type returns after its value was read has the path of that value.
#[test]
fn the_path_of_a_types_own_error() {
    #[derive(Debug, Deserialize)]
    #[serde(tag = "type")]
    #[expect(dead_code, reason = "only read, never looked at")]
    enum Event {
        Sent { n: u8 },
        Failed { n: u8, code: String },
    }
    #[derive(Debug, Deserialize)]
    #[serde(untagged)]
    #[expect(dead_code, reason = "only read, never looked at")]
    enum Id {
        Number(u8),
        Named { name: String },
    }
    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "only read, never looked at")]
    struct List<T> {
        value: Vec<T>,
    }
    fn path<T: serde::de::DeserializeOwned + std::fmt::Debug>(body: &'static str) -> String {
        let error = undecodable(decode::<T, SmsError>(response(200, &[], body)).unwrap_err());
        error.path().to_owned()
    }
    let events = r#"{"value":[{"type":"Sent","n":300},{"type":"Sent","n":1}]}"#;
    assert_eq!(path::<List<Event>>(events), "value[0]");
    let events = r#"{"value":[{"type":"Sent","n":1},{"type":"Failed","n":1}]}"#;
    assert_eq!(path::<List<Event>>(events), "value[1]");
    assert_eq!(path::<List<Id>>(r#"{"value":[{"name":1},{"name":"a"}]}"#), "value[0]");
    assert_eq!(path::<Vec<List<Id>>>(r#"[{"value":[]},{"value":[1,"x"]}]"#), "[1].value[1]");
    let addresses = r#"{"a":"::1","b":"nowhere"}"#;
    assert_eq!(path::<HashMap<String, std::net::IpAddr>>(addresses), "b");
    assert_eq!(path::<List<std::num::NonZeroU8>>(r#"{"value":[1,0]}"#), "value[1]");
}
