use std::borrow::Cow;
use std::time::{Duration, Instant};

use super::super::{for_log, id_for_log, masked, one_line, quoted_for_log, truncate};

const MAX_UNCUT: usize = 16 * 1024;
/// The limit for one text in a debug build.
const MAX_TIME: Duration = Duration::from_secs(3);

#[test]
fn hostile_text_takes_little_time() {
    let mut slow = Vec::new();
    for part in [
        "1",
        "1 ",
        "+",
        "a@",
        "a%40",
        "+1 ",
        "1-",
        "%",
        "a",
        "@.",
        "(1",
        "://",
        "a://",
        "//",
        "?",
        "a?b=",
        "/a?b=c ",
        "#a=",
        "password=",
        "password: '",
        "\"password\":\"",
        "\\\"",
        "key=",
        "sk-",
        "eyJ",
        "A/",
        "a:b@",
        "a:@",
        ":",
        "Bearer ",
        "Basic a",
        "-----BEGIN PRIVATE KEY-----",
        "\"a\"@",
        "\"@",
        "a=",
        "&#64;",
        "%2540",
        "1.",
        "x1",
        "ext1",
        "12345678:A",
        "?a",
        "#EXT#@",
        "pw@",
        "password/",
        "user:pw@",
        "abcQ~",
        "a_",
        "secret(",
        "token \"a",
        "-u a ",
        "<key>",
    ] {
        let text = part.repeat(1_000_000 / part.len());
        let start = Instant::now();
        assert!(for_log(&text, 300).chars().count() <= 300);
        // Without a cut, the time is at most proportional to the length.
        masked(text.get(..MAX_UNCUT / part.len() * part.len()).unwrap());
        if start.elapsed() > MAX_TIME {
            slow.push((part, start.elapsed()));
        }
    }
    assert!(slow.is_empty(), "{slow:?}");
}

/// After a cut, the missing end of a word cannot show that the word is a secret.
#[test]
fn a_long_text_is_cut_between_words() {
    for secret in ["alex.hunter2@contoso.com", "sk-live-hunter2", "password=hunter2"] {
        for length in (100..1_400).step_by(7) {
            let text = format!("{} {secret}{}", "x ".repeat(length / 2), "y".repeat(5_000));
            let shown = for_log(&text, 100);
            assert!(!shown.contains("hunter2"), "{length}: {shown}");
        }
    }
    assert_eq!(for_log(&"äöü".repeat(10_000), 4), "äöü…");
}

#[test]
fn lines_are_joined_before_anything_is_masked() {
    for separator in ["\t", "\n", "\r\n", "\u{200b}", "\u{2028}", "\u{202a}", "\u{ad}", "\0"] {
        let number = ["+1", "425", "5550123"].join(separator);
        assert_eq!(for_log(&number, 100), "+1425***23", "{separator:?}");
    }
    assert_eq!(for_log("password:\n hunter2", 100), "password: ***");
}

#[test]
fn text_is_masked_before_it_is_cut() {
    for length in 1..30 {
        let shown = for_log("to +14255550123 and alex@contoso.com", length);
        assert!(!shown.contains("5550") && !shown.contains("alex"), "{shown}");
    }
}

#[test]
fn an_id_is_complete() {
    for id in [
        "mZ9aKq+1234567890.0",
        "14255550123",
        "4255550123-4255550124",
        "069d3bba-fc48-40df-836c-5fe8e232a17f",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "Root=1-5759e988-bd862e3fe1be46a994272793",
        "|4255550123.1.",
        "20220314T092439Z-r1c4255550123",
    ] {
        assert_eq!(id_for_log(id, 100), id);
    }
    assert_eq!(id_for_log("a\nb", 100), "a b");
    assert_eq!(id_for_log("+14255550123", 100), "+1425***23");
    assert_eq!(id_for_log("alex@contoso.com", 100), "a***@contoso.com");
}

#[test]
fn masking_twice_changes_nothing() {
    for text in [
        "to +14255550123 (425) 555-0123",
        "alex@contoso.com \"alex berta\"@contoso.com",
        "https://alex:pw@contoso.com/a?b sig=x Bearer hunter2",
        "sk-live-hunter2 eyJhbGciOiJub25lIn0.eyJzdWIi.x password='hunter2'",
    ] {
        let once = masked(text).into_owned();
        assert_eq!(masked(&once), once, "{text}");
    }
}

#[test]
fn text_is_cut_between_characters() {
    for (text, max_chars, cut) in [
        ("", 0, ""),
        ("", 3, ""),
        ("äöü", 3, "äöü"),
        ("äöüß", 3, "äö…"),
        ("abcdef", 1, "…"),
        ("🙂🙂", 2, "🙂🙂"),
    ] {
        assert_eq!(truncate(text, max_chars), cut);
    }
    assert!(matches!(truncate("abc", 3), Cow::Borrowed("abc")));
}

#[test]
fn one_line_prevents_forged_log_lines() {
    for (text, line) in [
        ("Validation failed: \r\n -- : queue", "Validation failed: -- : queue"),
        ("a\nERROR forged", "a ERROR forged"),
        ("a\u{2028}b\u{2029}c\u{85}d", "a b c d"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("a\u{202e}b\u{2066}c\u{feff}", "a b c"),
        ("\n", ""),
        ("tab\tnul\0del\x7f", "tab nul del"),
        ("a\u{200b}b\u{2060}c\u{61c}d\u{ad}e", "a b c d e"),
    ] {
        assert_eq!(one_line(text), line);
    }
    assert!(matches!(one_line("two  spaces stay ü"), Cow::Borrowed(_)));
}

#[test]
fn a_quoted_text_keeps_control_characters() {
    for (text, shown) in [
        ("a\n\"\\", "a\n\"\\"),
        ("\0", "\0"),
        ("+1\t425\t5550123", "+1425***23"),
        ("+1\n425\u{200b}5550123", "+1425***23"),
        ("alex@contoso.com\n", "a***@contoso.com"),
    ] {
        assert_eq!(quoted_for_log(text, 100), shown);
    }
    assert_eq!(quoted_for_log(&"\n".repeat(100), 3), "\n\n…");
}
