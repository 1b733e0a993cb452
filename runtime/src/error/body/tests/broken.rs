//! JSON that is truncated, malformed, or followed by other text.

use super::{check, details, parse, values};
use crate::error::body::ErrorDetail;

const COMPLETE: &str = r#"{"error":{"code":"Quota\u0021","message":"Say \"no\" \\ to \ud83d\ude42 and ü","target":"t\n"}}"#;

#[test]
fn every_prefix_keeps_the_values_before_the_cut() {
    let complete = parse(COMPLETE.as_bytes());
    assert_eq!(values(&complete), ["Quota!", "Say \"no\" \\ to 🙂 and ü", "t"]);
    let end_of = |part: &str| COMPLETE.find(part).unwrap() + part.len();
    for end in 0..COMPLETE.len() {
        let cut = parse(&COMPLETE.as_bytes()[..end]);
        let is_start = |part: Option<&str>, complete: Option<&str>| {
            part.is_none_or(|part| complete.unwrap().starts_with(part))
        };
        assert!(is_start(cut.code(), complete.code()), "{end}: {cut:?}");
        assert!(is_start(cut.message(), complete.message()), "{end}: {cut:?}");
        assert!(is_start(cut.target(), complete.target()), "{end}: {cut:?}");
        if end > end_of(r"u0021") {
            assert_eq!(cut.code(), complete.code(), "{end}");
        }
        if end > end_of("ü") {
            assert_eq!(cut.message(), complete.message(), "{end}");
        }
    }
}

#[test]
fn a_truncated_string_keeps_its_start() {
    check(&[
        (r#"{"error":{"code":"X","message":"half"#, ["X", "half", ""]),
        (
            r#"{"error":{"code":"X","message":"half \"quoted\" tex"#,
            ["X", "half \"quoted\" tex", ""],
        ),
        (r#"{"error":{"code":"X","message":"half\"#, ["X", "half", ""]),
        (r#"{"error":{"code":"X","message":"half\\"#, ["X", "half", ""]),
        (r#"{"error":{"code":"X","message":"half\u00"#, ["X", "half", ""]),
        (r#"{"error":{"code":"X","message":"half\ud83d"#, ["X", "half", ""]),
        (r#"{"error":{"code":"X","message":"half\ud83d\ude0"#, ["X", "half", ""]),
        (r#"{"error":{"code":"X","mess"#, ["X", "", ""]),
        (r#"{"error":{"code":"X","message""#, ["X", "", ""]),
        (r#"{"error":{"code":"X","message":"#, ["X", "", ""]),
        (r#"{"error":{"code":"X","message":tr"#, ["X", "", ""]),
        (r#"{"error":{"code":"X\\","#, ["X\\", "", ""]),
        (r#"{"error":{"code":"a\nb","#, ["a\nb", "", ""]),
        (r#"{"error":{"#, ["", "", ""]),
        (r#"{"err"#, ["", "", ""]),
        ("{", ["", "", ""]),
    ]);
    // More backslashes than the search for a partial escape looks at.
    let cut = format!(r#"{{"code":"X","message":"half{}"#, r"\\".repeat(7));
    assert_eq!(values(&parse(cut.as_bytes())), ["X", "half", ""]);
    let cut = b"{\"error\":{\"code\":\"X\",\"message\":\"gr\xc3";
    assert_eq!(parse(cut).message(), Some("gr"));
    let cut = br#"{"error":{"code":"X","details":[{"code":"A","message":"a"},{"code":"B","mess"#;
    assert_eq!(details(&parse(cut)), [["A", "a", ""], ["B", "", ""]]);
}

#[test]
fn a_truncated_value_is_not_a_code() {
    check(&[
        (r#"{"error":{"code":"NotFound"#, ["", "", ""]),
        (r#"{"error":{"code":"Not Fou"#, ["", "", ""]),
        (r#"{"error":{"code":"NotFound"#, ["", "", ""]),
        (r#"{"error":{"message":"m","code":"Not"#, ["", "m", ""]),
        (r#"{"error":{"message":"m","code":40"#, ["", "m", ""]),
        (r#"{"error":{"message":"m","code":8522 "#, ["8522", "m", ""]),
        (r#"{"error":{"message":"m","code":8522,"#, ["8522", "m", ""]),
        (r#"{"error":{"message":"m","code":"NotFound""#, ["NotFound", "m", ""]),
        (r#"{"error":{"message":"m","target":"fie"#, ["", "m", ""]),
        (r#"{"message":"m","fields":["Na"#, ["", "m", ""]),
        (r#"{"message":"m","fields":["Name","Ema"#, ["", "m", "Name"]),
        (r#"[{"message":"m","fields":["Name","Email"],"x"#, ["", "m", "Name, Email"]),
        (r#"{"error":"invalid_gr"#, ["", "invalid_gr", ""]),
        (r#"{"message":"m","status":"NOT_FO"#, ["", "m", ""]),
        (r#"{"message":"m","type":"https://a.example/out-of"#, ["", "m", ""]),
        (r#"{"errors":[{"message":"m","extensions":{"code":"GRAPH"#, ["", "m", ""]),
        (r#"[{"code":"Duplicate"#, ["", "", ""]),
    ]);
}

#[test]
fn reading_stops_at_a_syntax_error() {
    check(&[
        (r#"{"code":"X","message":'m'}"#, ["X", "", ""]),
        (r#"{"code":"X",}"#, ["X", "", ""]),
        (r#"{"code":"X" "message":"m"}"#, ["X", "", ""]),
        (r#"{"error":{"code":"X"],"message":"m"}"#, ["X", "", ""]),
        (r#"{"code":"X","n":NaN,"message":"m"}"#, ["X", "", ""]),
        (r#"{"code":"X","message":"\ud83d alone"}"#, ["X", "", ""]),
        (r#"{"code":"X"} {"code":"Y"}"#, ["X", "", ""]),
        ("{\"code\":\"X\"}</html>", ["X", "", ""]),
        ("\r\n\t {\"code\":\"X\"}\0\0", ["X", "", ""]),
        ("{not json", ["", "", ""]),
        ("{\"message\":\"two\nlines\",\"code\":\"X\"}", ["X", "two lines", ""]),
    ]);
}

#[test]
fn the_first_usable_member_with_a_name_is_read() {
    check(&[
        (r#"{"code":"A","code":"B","Code":"C"}"#, ["A", "", ""]),
        (r#"{"message":"","Message":"m"}"#, ["", "m", ""]),
        (r#"{"error":null,"error":{"code":"A"}}"#, ["A", "", ""]),
    ]);
}

#[test]
fn huge_numbers_do_no_harm() {
    let digits = "9".repeat(10_000);
    for number in [digits.as_str(), "1e999", "-1e999", "1e-999", "0.1e+5"] {
        let error = parse(format!(r#"{{"code":"X","n":{number},"message":"m"}}"#).as_bytes());
        assert_eq!(error.code(), Some("X"), "{number}");
        parse(format!(r#"{{"code":{number}}}"#).as_bytes());
    }
}

#[test]
fn any_bytes_are_read_without_a_panic() {
    // A small generator with a fixed seed, so that every run is the same.
    let mut state = 1_u32;
    let mut next = move || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) as usize
    };
    for _ in 0..20_000 {
        let mut body = COMPLETE.as_bytes().to_vec();
        for _ in 0..=next() % 4 {
            let at = next() % body.len();
            body[at] = b"\"\\{}[],:u<>\0 \xff\xc3a1"[next() % 17];
        }
        let error: ErrorDetail = parse(&body[next() % 4..]);
        assert!(error.message().is_none_or(|it| !it.is_empty()));
    }
}
