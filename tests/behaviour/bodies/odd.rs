//! Bodies that are not an error in any known shape. The status and the bytes are kept, and they are not
//! decode errors.

use bytes::Bytes;

use super::{refused, values};
use crate::support::calls::{common, sms, sms_blocking};
use crate::support::names::Named;
use crate::support::response;

const FAULT: &str = r#"{"error":{"code":"C","message":"grün"}}"#;

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

/// Bodies with the code and the message that can still be read from them.
fn bodies() -> Vec<(&'static str, Vec<u8>, [&'static str; 2])> {
    let little = utf16(FAULT, u16::to_le_bytes);
    let big = utf16(FAULT, u16::to_be_bytes);
    let bytes = |text: &str| text.as_bytes().to_vec();
    let nothing = ["", ""];
    vec![
        ("empty", vec![], nothing),
        ("spaces", bytes(" \r\n\t"), nothing),
        ("html", bytes("<html><body><h1>502</h1></body></html>"), ["", "502"]),
        ("html that is cut off", bytes("<html><head><tit"), nothing),
        ("xml", bytes("<Error><Code>C</Code><Message>m</Message></Error>"), ["C", "m"]),
        ("text", bytes("upstream connect error"), ["", "upstream connect error"]),
        ("cut in a name", bytes(r#"{"error":{"co"#), nothing),
        ("cut in a code", bytes(r#"{"error":{"code":"C"#), nothing),
        ("cut in a message", bytes(r#"{"error":{"code":"C","message":"no s"#), ["C", "no s"]),
        ("cut in an escape", bytes(r#"{"error":{"code":"C","message":"no\u00"#), ["C", "no"]),
        ("bytes", b"\x80\xfe\xfd\x00\x01".to_vec(), nothing),
        ("half UTF-8", b"{\"code\":\"C\",\"message\":\"\xc3(\"}".to_vec(), ["C", "\u{fffd}("]),
        ("byte order mark", [b"\xef\xbb\xbf", FAULT.as_bytes()].concat(), ["C", "grün"]),
        ("UTF-16 LE with a mark", [b"\xff\xfe", &little[..]].concat(), ["C", "grün"]),
        ("UTF-16 BE with a mark", [b"\xfe\xff", &big[..]].concat(), ["C", "grün"]),
        ("UTF-16 LE", little, ["C", "grün"]),
        ("UTF-16 BE", big, ["C", "grün"]),
        ("null", bytes("null"), nothing),
        ("a number", bytes("42"), nothing),
        ("a success", bytes(r#"{"value":[{"to":"+14255550123"}]}"#), nothing),
        ("no error", bytes(r#"{"status":"Failed","error":"NoError"}"#), nothing),
        ("deep", [vec![b'['; 100_000], vec![b']'; 100_000]].concat()[..60_000].to_vec(), nothing),
        ("NUL", vec![0; 1000], nothing),
        ("gzip", b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03".to_vec(), nothing),
    ]
}

#[tokio::test]
async fn the_status_and_the_bytes_are_kept() {
    for status in [400, 401, 403, 404, 422, 429, 500, 302, 418, 503, 603] {
        for (name, body, [code, message]) in bodies() {
            for content_type in ["application/json", "text/html"] {
                let arrived = || response(status, &[("content-type", content_type)], body.clone());
                let refused = refused(arrived());
                assert_eq!(refused.status(), status, "{name}");
                assert_eq!(refused.body(), &body, "{name}");
                assert_eq!(values(&refused), [code, message, ""], "{name}");
                assert!(!refused.is_truncated(), "{name}");

                let variant = sms_blocking(arrived()).unwrap_err().name();
                assert_eq!(sms(arrived()).await.unwrap_err().name(), variant, "{name}");
                // The common table does not list 503.
                let in_common = if status == 503 { "Undocumented" } else { variant };
                assert_eq!(common(arrived()).await.unwrap_err().name(), in_common, "{name}");
                assert!(!matches!(variant, "Transport" | "Decode"), "{name}");
            }
        }
    }
}

#[test]
fn invalid_bytes_become_replacement_characters() {
    let refused = refused(response(500, &[], Bytes::from_static(b"a\xffb")));
    assert_eq!(refused.text_lossy(), "a\u{fffd}b");
}

#[test]
fn an_unexpected_body_of_a_304_is_kept() {
    let refused = refused(response(304, &[], "unexpected"));
    assert_eq!((refused.status().as_u16(), refused.text_lossy().as_ref()), (304, "unexpected"));
}
