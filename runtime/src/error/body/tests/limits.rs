//! The limits of depth, number and length.

use super::parse;
use crate::error::body::ErrorDetail;

fn depth(error: &ErrorDetail) -> usize {
    let below = error.details().iter().chain(error.inner());
    1 + below.map(depth).max().unwrap_or_default()
}

fn count(error: &ErrorDetail) -> usize {
    1 + error.details().iter().chain(error.inner()).map(count).sum::<usize>()
}

#[test]
fn depth_is_limited() {
    for (open, close) in [("[", "]"), (r#"{"error":"#, "}"), (r#"{"x":"#, "}"), (r#"{"a":["#, "]}")]
    {
        for n in [20, 127, 128, 129, 100_000] {
            let nest = |inside| [open.repeat(n), inside, close.repeat(n)].concat();
            parse(nest(r#"{"code":"deep"}"#.to_owned()).as_bytes());
            parse(open.repeat(n).as_bytes());
            // A value that is too deep does not hide the members next to it.
            let body = format!(r#"{{"x":{},"code":"C"}}"#, nest("1".to_owned()));
            assert_eq!(parse(body.as_bytes()).code(), Some("C"), "{n} of {open}");
        }
    }
    for field in [r#"{"code":"C","innererror":"#, r#"{"code":"C","details":["#] {
        let error = parse(field.repeat(60).as_bytes());
        assert_eq!(depth(&error), 16, "{field}");
    }
}

#[test]
fn the_number_of_details_is_limited() {
    let detail = r#"{"code":"C","details":[{"code":"D"},{"code":"E"}]},"#;
    let error = parse(format!(r#"{{"code":"A","details":[{}]}}"#, detail.repeat(5_000)).as_bytes());
    assert_eq!(count(&error), 65);
    let texts = r#""m","#.repeat(5_000);
    for body in [
        format!("[{texts}"),
        format!(r#"{{"From":[{texts}"m"]}}"#),
        format!(r#"{{"errors":{{"f":[{texts}"#),
    ] {
        assert_eq!(parse(body.as_bytes()).details().len(), 64);
    }
}

#[test]
fn values_are_cut_between_characters() {
    let long = "ü🙂".repeat(10_000);
    let body = format!(
        r#"{{"code":"{long}","message":"x{long}","target":"xx{long}","details":["{long}"]}}"#
    );
    let error = parse(body.as_bytes());
    for value in [error.code(), error.message(), error.target(), error.details()[0].message()] {
        assert!((4_093..=4_096).contains(&value.unwrap().len()));
    }
    let error = parse(format!(r#"{{"code":"{}"}}"#, "a".repeat(5_000)).as_bytes());
    assert_eq!(error.code().map(str::len), Some(4_096));
}

#[test]
fn debug_is_short_and_masked() {
    let long = "call +14255550123\nor alex@contoso.com ".repeat(1_000);
    let long = long.replace('\n', "\\n");
    let error = format!(r#""code":"{long}","message":"{long}","target":"{long}""#);
    let details = format!("{{{error}}},").repeat(64);
    let body = format!(r#"{{{error},"details":[{details}],"innererror":{{{error}}}}}"#);
    let shown = format!("{:?}", parse(body.as_bytes()));
    assert!(shown.chars().count() < 2_000, "{shown}");
    for hidden in ["5550123", "alex@", "\\n"] {
        assert!(!shown.contains(hidden), "{hidden}: {shown}");
    }
    assert!(shown.contains("call +1425***23 or a***@contoso.com"), "{shown}");

    let error = parse(br#"{"code":"A","message":"a","details":[{"code":"B","message":"b"}],"innererror":{"code":"C"}}"#);
    assert_eq!(
        format!("{error:?}"),
        r#"ErrorDetail { code: Some("A"), message: Some("a"), target: None, details: ["B: b"], inner: Some("C") }"#
    );
    let error = parse(br#"{"code":"A","details":["1","2","3","4","5","6"]}"#);
    assert!(format!("{error:?}").contains(r#"["1", "2", "3", "4", "and 2 more"]"#));
    let error = parse(br#"["1","2","3","4"]"#);
    assert!(format!("{error:?}").contains(r#"["1", "2", "3", "4"]"#));
}
