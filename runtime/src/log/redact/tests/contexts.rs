//! Secrets and personal data next to escapes, quotes, markup and other scripts.

use super::super::one_line;
use super::{check, check_unchanged};

#[test]
fn after_an_escape() {
    check(&[
        ("failed:\\nsk-live-hunter2", "failed:\\nsk-live-***"),
        ("\\tghp_16C7e42F292c6912E7710c838347Ae178B4a", "\\tghp_***"),
        ("\\u0022xoxb-123-hunter2\\u0022", "\\u0022xoxb-***\\u0022"),
        ("\\u003cAKIAIOSFODNN7EXAMPLE\\u003e", "\\u003cAKIA***\\u003e"),
        ("\\r\\nBearer hunter2", "\\r\\nBearer ***"),
        ("\\nsig=hunter2%3D", "\\nsig=***"),
        ("{\\\"a\\\":\\\"x\\nsig=hunter2\\\"}", "{\\\"a\\\":\\\"x\\nsig=***\"}"),
        ("%22sig=hunter2&x", "%22sig=***&x"),
        ("%0Apw=hunter2", "%0Apw=***"),
        ("\\u0022pass=hunter2", "\\u0022pass=***"),
        ("\\n425-555-0123", "\\n425***23"),
        ("\\u0022425-555-0123\\u0022", "\\u0022425***23\\u0022"),
        ("%22425-555-0123%22", "%22425***23%22"),
        ("%3D4255550123%0A", "%3D425***23%0A"),
        ("\\u003c(425) 555-0123\\u003e", "\\u003c425***23\\u003e"),
    ]);
    check_unchanged(&[
        "C:\\new\\token",
        "\\u00e9t\\u00e9 1234567",
        "100%25 of 1000",
        "%221700000000123%22",
        "%2220230101%22",
        "\\d+\\.\\d+",
    ]);
}

#[test]
fn in_a_script_without_spaces() {
    check(&[
        ("无效的密钥sk-live-hunter2。", "无效的密钥sk-live-***。"),
        ("无效的令牌Bearer hunter2", "无效的令牌Bearer ***"),
        ("密码password=hunter2", "密码password=***"),
        ("キーghp_16C7e42F292c6912E7710c838347Ae178B4aは無効です", "キーghp_***は無効です"),
        ("토큰token=hunter2", "토큰token=***"),
        ("é sig=hunter2 ésig=hunter2", "é sig=*** ésig=***"),
    ]);
    check_unchanged(&["Größe1", "密码不正确", "contraseña no válida", "naïve tokens"]);
}

#[test]
fn padded_credentials_in_punctuation() {
    check(&[
        ("the header 'Basic aHVudGVyMg==' is not valid", "the header 'Basic ***' is not valid"),
        ("\"Basic aHVudGVyMg==\"", "\"Basic ***\""),
        ("{\"x\":\"Basic aHVudGVyMg==\"}", "{\"x\":\"Basic ***\"}"),
        ("\\\"Basic dXNlcjpodW50ZXI=\\\"", "\\\"Basic ***\\\""),
        ("(Basic aHVudGVyMg==)", "(Basic ***)"),
        ("Basic aHVudGVyMg==!", "Basic ***"),
        ("`Bearer YWxleDpwdw==`", "`Bearer ***`"),
        ("*Basic aHVudGVyMg==*", "*Basic ***"),
        ("Negotiate aHVudGVyMg==\"", "Negotiate ***\""),
        ("_425-555-0123_", "_425***23_"),
        ("@alex.smith@contoso.com", "@a***@contoso.com"),
        (
            "cc @alex.smith@contoso.com and @berta@fabrikam.com",
            "cc @a***@contoso.com and @b***@fabrikam.com",
        ),
    ]);
    check_unchanged(&[
        "Bearer realm=\"contoso\", error=\"invalid_token\"",
        "Basic charset=\"UTF-8\"",
        "Bearer scope=\"read\"",
        "Basic realm='x'",
        "Digest qop=\"auth\"",
    ]);
}

#[test]
fn colors_of_a_terminal() {
    for (text, plain) in [
        ("\u{1b}[31merror\u{1b}[0m: sk-live-1", "error : sk-live-1"),
        ("a\u{1b}[1;38;5;9mb\u{1b}[mc", "a b c"),
        ("a \u{1b}[K b\u{1b}[2J", "a b"),
        ("\u{1b}[", "["),
        ("\u{1b}[31", "[31"),
        ("[31m", "[31m"),
    ] {
        assert_eq!(one_line(text), plain, "{text:?}");
    }
}
