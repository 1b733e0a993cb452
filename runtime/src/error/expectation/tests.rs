use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{expectation, without_content};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    #[expect(dead_code)]
    to: String,
    #[expect(dead_code)]
    kind: Kind,
}

#[derive(Debug, Deserialize)]
enum Kind {
    Plain,
    Bold,
}

fn reason<T: DeserializeOwned + std::fmt::Debug>(body: &str) -> String {
    expectation(&serde_json::from_str::<T>(body).unwrap_err())
}

#[test]
fn no_value_of_the_body_is_left() {
    let secret = "xx, expected `yy` \\\" zz\\n`, expected \\\"ww";
    for body in
        [format!("\"{secret}\""), format!("{{\"{secret}\":1}}"), format!("{{\"to\":\"{secret}\"}}")]
    {
        for text in [
            reason::<u32>(&body),
            reason::<Kind>(&body),
            reason::<Item>(&body.replace("to", "kind")),
        ] {
            for part in ["xx", "yy", "zz", "ww"] {
                assert!(!text.contains(part), "{text}");
            }
        }
    }
}

#[test]
fn a_custom_message_is_one_line_and_limited() {
    let custom: serde_json::Error = serde::de::Error::custom("a\n".repeat(300));
    assert_eq!(expectation(&custom).chars().count(), 200);
    assert!(!expectation(&custom).contains('\n'));
}

#[test]
fn only_known_words_of_serde_are_kept() {
    for (text, kept) in [
        ("invalid type: string \"x\", expected u8", "invalid type: string, expected u8"),
        ("invalid type: null, expected struct A", "invalid type: null, expected struct A"),
        (
            "invalid value: floating point `1.5`, expected u8",
            "invalid value: floating point, expected u8",
        ),
        ("invalid type: Option value, expected u8", "invalid type: Option value, expected u8"),
        ("invalid value: secret, expected a date", "invalid value, expected a date"),
        ("invalid value: stringy secret, expected a date", "invalid value, expected a date"),
        ("invalid type: got string \"x\" but wanted u8", "invalid type"),
        ("invalid type (string \"x\")", "invalid type"),
        ("invalid type (string \"x, expected y\")", "invalid type"),
        ("unknown variant `x`, expected `a` or `b`", "unknown variant, expected `a` or `b`"),
        ("unknown variant `x`, there are no variants", "unknown variant"),
        ("unknown variant `x, expected y`, there are no variants", "unknown variant"),
        ("unknown variant x: not one of a, b", "unknown variant"),
        ("unknown field `x`, there are no fields", "unknown field"),
        ("unknown field `x`, expected `a`", "unknown field, expected `a`"),
        ("missing field `a`", "missing field `a`"),
        ("duplicate field `a`", "duplicate field `a`"),
        (
            "invalid length 1, expected an array of length 2",
            "invalid length 1, expected an array of length 2",
        ),
        ("3 is odd", "3 is odd"),
    ] {
        assert_eq!(without_content(text), kept, "{text}");
    }
}
