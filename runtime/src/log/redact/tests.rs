use std::borrow::Cow;

use super::{bounded, is_sensitive_header, one_line, personal_data};

#[test]
fn phone_numbers_are_masked() {
    for (text, masked) in [
        ("+14255550123", "+1425***23"),
        ("to +14255550123.", "to +1425***23."),
        ("+14255550123,+442079460958", "+1425***23,+4420***58"),
        ("[\"+14255550123\"]", "[\"+1425***23\"]"),
        ("4:+14255550123", "4:+1425***23"),
        ("4:14255550123", "4:1425***23"),
        (
            "/phoneNumbers/+14255550123?api-version=2022-12-01",
            "/phoneNumbers/+1425***23?api-version=2022-12-01",
        ),
        ("/phoneNumbers/%2B14255550123/x", "/phoneNumbers/%2B1425***23/x"),
        ("to%3D14255550123%20", "to%3D1425***23%20"),
        ("/phoneNumbers/14255550123", "/phoneNumbers/1425***23"),
        ("+1 (425) 555-0123", "+1425***23"),
        ("+1 425.555.0123", "+1425***23"),
        ("(+1) 425 555 0123!", "+1425***23!"),
        ("+44 (0)20 7946 0958", "+4402***58"),
        ("call (425) 555-0123 now", "call 425***23 now"),
        ("(425)555-0123", "425***23"),
        ("425-555-0123", "425***23"),
        ("1-425-555-0123", "1425***23"),
        ("0014255550123", "0014***23"),
        ("%2b2901234", "%2b***34"),
        // What follows a number survives.
        ("+49 30 1234567. 5 times", "+4930***67. 5 times"),
        ("+14255550123 400", "+1425***23 400"),
        ("4255550123 8522", "425***23 8522"),
        ("+14255550123-2", "+1425***23-2"),
        // Short, long and misdialled numbers.
        ("+2901234", "+***34"),
        ("+29012345", "+2***45"),
        ("+1425555012345678", "+1425***78"),
        ("+14255550123456789012", "+1425***12"),
        ("ünï+14255550123ünï", "ünï+1425***23ünï"),
    ] {
        assert_eq!(personal_data(text), masked, "{text}");
    }
}

#[test]
fn addresses_are_masked() {
    for (text, masked) in [
        ("alex@contoso.com", "a***@contoso.com"),
        ("<alex.b+news@mail.contoso.co.uk>", "<a***@mail.contoso.co.uk>"),
        ("mailto:alex@contoso.com.", "mailto:a***@contoso.com."),
        ("a@b.de, c@d.fr", "a***@b.de, c***@d.fr"),
        ("?to=alex%40contoso.com&x=1", "?to=a***%40contoso.com&x=1"),
        ("ümit@bücher.example", "ü***@bücher.example"),
        ("x@xn--bcher-kva.xn--p1ai", "x***@xn--bcher-kva.xn--p1ai"),
        ("alex1234567890@contoso.com", "a***@contoso.com"),
        ("+14255550123@sip.contoso.com", "+1425***23@sip.contoso.com"),
        ("https://alex:pw@contoso.com/", "https://alex:p***@contoso.com/"),
    ] {
        assert_eq!(personal_data(text), masked, "{text}");
    }
}

#[test]
fn what_is_not_personal_survives() {
    for text in [
        "",
        "8522",
        "error 8522 at 0x80070005",
        "Mon, 14 Mar 2022 09:24:39 GMT",
        "2022-03-14T09:24:39.7710282+00:00",
        "2022-03-14 09:24:39",
        "09:24:39 2022-03-14 x",
        "20220314",
        "[60, 1440] 123456789",
        "+00:00 +123456",
        "069d3bba-fc48-40df-836c-5fe8e232a17f",
        "00000000-0000-0000-0000-000000000000",
        "12345678-1234-1234-1234-12345678901a",
        "a2345678-1234-1234-1234-123456789012",
        "19:069d3bbafc4840df836c5fe8e232a17f@thread.v2",
        "8:acs:8d0de54a-ca74-4b37-89ea-75a8ab565166_00000005-2f36-6169-1000-343a0d00002e",
        "Outgoing_202204081250560be43b78-d2e3-4f37-ad08-20ac984bff0c_noam",
        "0c1234567890d x1234567890 1234567890x _1234567890",
        "99446877674047764",
        "3.1415926535 1234567890.5",
        "10.0.0.1 192.168.100.101",
        "a@b @contoso.com alex@ alex@localhost a@.com @ sip@localhost.",
        "10 % + @ %2B %40 %",
    ] {
        assert!(matches!(personal_data(text), Cow::Borrowed(same) if same == text), "{text}");
    }
}

#[test]
fn long_hostile_text_takes_linear_time() {
    for part in ["1", "1 ", "+", "a@", "a%40", "+1 ", "1-", "%", "a", "@.", "(1"] {
        let text = part.repeat(200_000 / part.len());
        assert!(!personal_data(&text).is_empty());
    }
}

#[test]
fn bounded_cuts_between_characters() {
    for (text, max_chars, cut) in [
        ("", 0, ""),
        ("", 3, ""),
        ("äöü", 3, "äöü"),
        ("äöüß", 3, "äö…"),
        ("abcdef", 1, "…"),
        ("🙂🙂", 2, "🙂🙂"),
    ] {
        assert_eq!(bounded(text, max_chars), cut);
    }
    assert!(matches!(bounded("abc", 3), Cow::Borrowed("abc")));
}

#[test]
fn one_line_leaves_no_way_to_forge_a_line() {
    for (text, line) in [
        ("Validation failed: \r\n -- : queue", "Validation failed: -- : queue"),
        ("a\nERROR forged", "a ERROR forged"),
        ("a\u{2028}b\u{2029}c\u{85}d", "a b c d"),
        ("\x1b[31mred\x1b[0m", "[31mred [0m"),
        ("a\u{202e}b\u{2066}c\u{feff}", "a b c"),
        ("\n", ""),
        ("tab\tnul\0del\x7f", "tab nul del"),
        ("a\u{200b}b\u{2060}c\u{61c}d", "a b c d"),
    ] {
        assert_eq!(one_line(text), line);
    }
    assert!(matches!(one_line("two  spaces stay ü"), Cow::Borrowed(_)));
}

#[test]
fn sensitive_headers_are_known_by_name() {
    let is_sensitive = |name: &str| is_sensitive_header(&http::HeaderName::try_from(name).unwrap());
    for name in [
        "authorization",
        "Proxy-Authorization",
        "authentication-info",
        "cookie",
        "set-cookie",
        "x-ms-token-aad",
        "x-ms-sas",
        "x-sas-url",
        "api-key",
        "ocp-apim-subscription-key",
        "x-functions-key",
        "x-ms-copy-source-authorization",
        "x-client-secret",
        "x-amz-credential",
        "x-password",
        "x-hub-signature-256",
        "x-session-id",
        "x-jwt",
        "client-assertion",
    ] {
        assert!(is_sensitive(name), "{name}");
    }
    for name in [
        "date",
        "content-type",
        "x-ms-request-id",
        "ms-cv",
        "x-ms-error-code",
        "retry-after",
        "www-authenticate",
        "proxy-authenticate",
        "x-azure-ref",
        "operation-location",
        "keep-alive",
        "content-disposition",
        "x-sassy",
        "trace-id",
        "mise-correlation-id",
        "via",
    ] {
        assert!(!is_sensitive(name), "{name}");
    }
}
