//! JSON that is cut off, broken, or followed by something else.

use super::{check, details, parse, values};
use crate::error::body::ErrorDetail;

const WHOLE: &str = r#"{"error":{"code":"Quota\u0021","message":"Say \"no\" \\ to \ud83d\ude42 and ü","target":"t\n"}}"#;

#[test]
fn every_prefix_keeps_what_came_before_the_cut() {
    let whole = parse(WHOLE.as_bytes());
    assert_eq!(values(&whole), ["Quota!", "Say \"no\" \\ to 🙂 and ü", "t"]);
    let end_of = |part: &str| WHOLE.find(part).unwrap() + part.len();
    for end in 0..WHOLE.len() {
        let cut = parse(&WHOLE.as_bytes()[..end]);
        let is_start = |part: Option<&str>, whole: Option<&str>| {
            part.is_none_or(|part| whole.unwrap().starts_with(part))
        };
        assert!(is_start(cut.code(), whole.code()), "{end}: {cut:?}");
        assert!(is_start(cut.message(), whole.message()), "{end}: {cut:?}");
        assert!(is_start(cut.target(), whole.target()), "{end}: {cut:?}");
        if end > end_of(r"u0021") {
            assert_eq!(cut.code(), whole.code(), "{end}");
        }
        if end > end_of("ü") {
            assert_eq!(cut.message(), whole.message(), "{end}");
        }
    }
}

#[test]
fn a_string_keeps_its_beginning() {
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
    // More escapes than are looked at to find half a one.
    let cut = format!(r#"{{"code":"X","message":"half{}"#, r"\\".repeat(7));
    assert_eq!(values(&parse(cut.as_bytes())), ["X", "half", ""]);
    let cut = b"{\"error\":{\"code\":\"X\",\"message\":\"gr\xc3";
    assert_eq!(parse(cut).message(), Some("gr"));
    let cut = br#"{"error":{"code":"X","details":[{"code":"A","message":"a"},{"code":"B","mess"#;
    assert_eq!(details(&parse(cut)), [["A", "a", ""], ["B", "", ""]]);
}

#[test]
fn a_cut_value_is_not_a_code() {
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
        (r#"{"error":"invalid_gr"#, ["", "invalid_gr", ""]),
        (r#"{"message":"m","status":"NOT_FO"#, ["", "m", ""]),
        (r#"{"message":"m","type":"https://a.example/out-of"#, ["", "m", ""]),
        (r#"{"errors":[{"message":"m","extensions":{"code":"GRAPH"#, ["", "m", ""]),
        (r#"[{"code":"Duplicate"#, ["", "", ""]),
    ]);
}

#[test]
fn syntax_errors_end_the_reading() {
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
fn the_first_usable_field_of_a_name_counts() {
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
        let fault = parse(format!(r#"{{"code":"X","n":{number},"message":"m"}}"#).as_bytes());
        assert_eq!(fault.code(), Some("X"), "{number}");
        parse(format!(r#"{{"code":{number}}}"#).as_bytes());
    }
}

#[test]
fn any_bytes_are_read_without_a_panic() {
    // A small generator: the outcome is the same in every run.
    let mut state = 1_u32;
    let mut next = move || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) as usize
    };
    for _ in 0..20_000 {
        let mut body = WHOLE.as_bytes().to_vec();
        for _ in 0..=next() % 4 {
            let at = next() % body.len();
            body[at] = b"\"\\{}[],:u<>\0 \xff\xc3a1"[next() % 17];
        }
        let fault: ErrorDetail = parse(&body[next() % 4..]);
        assert!(fault.message().is_none_or(|it| !it.is_empty()));
    }
}
