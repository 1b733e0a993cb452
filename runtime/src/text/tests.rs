use std::borrow::Cow;

use super::{decode, decode_lossy};

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

/// Decodes each body with its content type; `""` is a response without one.
#[track_caller]
fn check(table: &[(&str, &[u8], &str)]) {
    for (content_type, body, expected) in table {
        let content_type = Some(*content_type).filter(|it| !it.is_empty());
        assert_eq!(decode(content_type, body).as_deref(), Some(*expected), "{content_type:?}");
        assert_eq!(decode_lossy(content_type, body), *expected, "{content_type:?}");
    }
}

#[test]
fn the_byte_order_mark_comes_first() {
    let text = "grün 🙂";
    let little = utf16(text, u16::to_le_bytes);
    let big = utf16(text, u16::to_be_bytes);
    check(&[
        ("", &[b"\xef\xbb\xbf", text.as_bytes()].concat(), text),
        ("application/json", &[b"\xff\xfe", little.as_slice()].concat(), text),
        ("text/xml; charset=utf-8", &[b"\xfe\xff", big.as_slice()].concat(), text),
        ("text/plain; charset=utf-16", &[b"\xfe\xff", big.as_slice()].concat(), text),
        ("text/plain; charset=iso-8859-1", &[b"\xef\xbb\xbf", text.as_bytes()].concat(), text),
        ("text/plain", b"\xef\xbb\xbf", ""),
    ]);
}

#[test]
fn utf16_is_recognized_without_a_mark() {
    let text = "{\"Grüße\": \"🙂\"}";
    let little = utf16(text, u16::to_le_bytes);
    let big = utf16(text, u16::to_be_bytes);
    check(&[
        ("", &little, text),
        ("application/json", &big, text),
        ("application/json; charset=utf-16", &little, text),
        ("application/json; charset=utf-16be", &big, text),
        ("text/plain; charset=utf-16le", &utf16("über", u16::to_le_bytes), "über"),
        ("text/plain; charset=UTF-16BE", &utf16("日本", u16::to_be_bytes), "日本"),
    ]);
}

#[test]
fn the_content_type_specifies_the_encoding() {
    check(&[
        ("text/plain; charset=iso-8859-1", b"caf\xe9", "café"),
        ("text/plain;charset=ISO-8859-1", b"\xa3 5 \xbd", "£ 5 ½"),
        ("text/html; Charset=\"latin1\"; q=1", b"se\xf1or", "señor"),
        (
            "text/plain; format=flowed; charset='windows-1252'",
            b"\x80 5 \x96 \x93x\x94",
            "€ 5 – “x”",
        ),
        ("text/plain; charset = cp1252 ", b"\x81\x9f", "\u{81}Ÿ"),
        ("text/plain; charset=iso-8859-1", b"\xc3\xa9", "Ã©"),
        // Names in the spelling of programming languages.
        ("text/plain; charset=latin-1", b"caf\xe9", "café"),
        ("text/plain; charset=ISO8859_1", b"caf\xe9", "café"),
        ("text/plain; charset=iso_8859_1", b"caf\xe9", "café"),
        ("text/plain; charset=CP-1252", b"\x80", "€"),
        ("text/plain; charset=windows_1252", b"\x80", "€"),
        ("text/plain; charset=UTF_8", "é".as_bytes(), "é"),
        ("application/json; charset=UTF_16LE", &utf16("über", u16::to_le_bytes), "über"),
        ("text/plain; charset=utf-8", "é".as_bytes(), "é"),
        ("text/plain; charset=us-ascii", "é".as_bytes(), "é"),
        ("text/plain; charset=x-unknown", "é".as_bytes(), "é"),
        ("text/plain; charset=", "é".as_bytes(), "é"),
        ("charset=iso-8859-1", "é".as_bytes(), "é"),
        ("application/json; charset=iso-8859-1", b"{\"a\":\"\xe9\"}", "{\"a\":\"é\"}"),
        ("application/problem+json; charset=windows-1252", b"\"\x80\"", "\"€\""),
    ]);
}

#[test]
fn json_that_is_valid_utf8_is_decoded_as_utf8() {
    check(&[
        ("application/json; charset=iso-8859-1", "\"é\"".as_bytes(), "\"é\""),
        ("application/problem+JSON;charset=windows-1252", "\"€\"".as_bytes(), "\"€\""),
        ("text/json; charset=shift_jis", "\"日本\"".as_bytes(), "\"日本\""),
    ]);
}

#[test]
fn an_xml_declaration_specifies_the_encoding() {
    check(&[
        (
            "application/xml",
            b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>\xe9</a>",
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>é</a>",
        ),
        (
            "",
            b"<?xml version='1.0' encoding = 'windows-1252' ?>\x80",
            "<?xml version='1.0' encoding = 'windows-1252' ?>€",
        ),
        (
            "text/xml; charset=utf-8",
            b"<?xml version='1.0' encoding='iso-8859-1'?>\xc3\xa9",
            "<?xml version='1.0' encoding='iso-8859-1'?>é",
        ),
        ("", b"<?xml version='1.0'?>\xc3\xa9", "<?xml version='1.0'?>é"),
        ("", b"<?xml encoding", "<?xml encoding"),
    ]);
}

#[test]
fn invalid_bytes_are_replaced() {
    let table: [(&str, &[u8], &str); 7] = [
        ("", b"caf\xe9", "caf\u{fffd}"),
        ("text/plain; charset=utf-8", b"caf\xe9", "caf\u{fffd}"),
        ("text/plain; charset=x-unknown", b"\xff", "\u{fffd}"),
        ("", b"\xff\xfea\0b", "a\u{fffd}"),
        ("", b"\xff\xfe\0\xd8a\0", "\u{fffd}a"),
        ("", b"a\0\0\xd8", "a\u{fffd}"),
        ("", b"\x1f\x8b\x08\0", "\u{1f}\u{fffd}\u{8}\0"),
    ];
    for (content_type, body, expected) in table {
        let content_type = Some(content_type).filter(|it| !it.is_empty());
        assert_eq!(decode(content_type, body), None, "{body:?}");
        assert_eq!(decode_lossy(content_type, body), expected, "{body:?}");
    }
}

#[test]
fn utf8_is_borrowed() {
    for body in [b"".as_slice(), b"text", b"\xef\xbb\xbftext", "ü".as_bytes()] {
        assert!(matches!(decode(Some("text/plain"), body), Some(Cow::Borrowed(_))), "{body:?}");
    }
}

#[cfg(feature = "charset")]
#[test]
fn other_encodings_need_the_feature() {
    check(&[
        ("text/plain; charset=shift_jis", b"\x93\xfa\x96\x7b", "日本"),
        ("text/plain; charset=Windows-31J", b"\xb1", "ｱ"),
        ("text/plain; charset=euc-kr", b"\xc7\xd1", "한"),
        ("text/html; charset=gb2312", b"\xd6\xd0", "中"),
        ("text/plain; charset=windows-1251", b"\xcf\xf0", "Пр"),
        ("text/plain; charset=koi8-r", b"\xf0", "П"),
        ("text/plain; charset=iso-8859-15", b"\xa4", "€"),
        ("application/json; charset=iso-8859-2", b"\"\xb1\"", "\"ą\""),
        (
            "",
            b"<?xml version='1.0' encoding='big5'?>\xa4\xa4",
            "<?xml version='1.0' encoding='big5'?>中",
        ),
    ]);
    assert_eq!(decode(Some("text/plain; charset=shift_jis"), b"\x93"), None);
}
