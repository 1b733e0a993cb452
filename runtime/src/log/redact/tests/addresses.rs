use super::{check, check_unchanged};

#[test]
fn without_query_and_fragment() {
    check(&[
        ("https://contoso.com/sms?api-version=1&sig=x", "https://contoso.com/sms"),
        ("https://contoso.com/sms#token=x", "https://contoso.com/sms"),
        ("https://contoso.com?x", "https://contoso.com"),
        ("https://contoso.com#x", "https://contoso.com"),
        ("HTTPS://contoso.com/?x=1", "HTTPS://contoso.com/"),
        ("wss://contoso.com/a?x", "wss://contoso.com/a"),
        (
            "error sending request for url (https://contoso.com/a?b=c#d)",
            "error sending request for url (https://contoso.com/a)",
        ),
        ("for (https://contoso.com/a(1)?b=(c)): reset", "for (https://contoso.com/a(1)): reset"),
        ("see <https://contoso.com/a?b>.", "see <https://contoso.com/a>."),
        ("at https://contoso.com/a?b. Retry", "at https://contoso.com/a. Retry"),
        ("url: \"https://contoso.com/a?b\", x", "url: \"https://contoso.com/a\", x"),
        ("BadUri(\"http://a b/?c=d e=f\")", "BadUri(\"http://a b/\")"),
        ("https://a.com/?x, https://b.com/?y", "https://a.com/, https://b.com/"),
        ("\"https:\\/\\/contoso.com\\/a?sig=x\"", "\"https:\\/\\/contoso.com\\/a\""),
        ("https%3A%2F%2Fcontoso.com%2Fa%3Fsig%3Dx", "https%3A%2F%2Fcontoso.com%2Fa"),
        ("https://[::1]:8080/a?b", "https://[::1]:8080/a"),
        ("https://contoso.com:8080/a?b", "https://contoso.com:8080/a"),
    ]);
}

#[test]
fn without_credentials() {
    check(&[
        ("https://alex:pw@contoso.com/", "https://contoso.com/"),
        ("https://alex@contoso.com/a", "https://contoso.com/a"),
        ("https://:pw@contoso.com", "https://contoso.com"),
        ("http://alex:p@w@proxy:8080", "http://proxy:8080"),
        ("http://alex:p/w@proxy:8080/a", "http://proxy:8080/a"),
        ("http://alex:p#w@proxy/a?b", "http://proxy/a"),
        ("http://alex:p w@proxy/a", "http://proxy/a"),
        ("http://alex:pw", "http://***"),
        ("//alex:pw@contoso.com/a", "//contoso.com/a"),
        ("\"http:\\/\\/alex:pw@contoso.com\\/a\"", "\"http:\\/\\/contoso.com\\/a\""),
        ("http%3A%2F%2Falex%3Apw%40contoso.com%2Fa", "http%3A%2F%2Fcontoso.com%2Fa"),
        ("a https://a:b@c.com and https://d:e@f.com/", "a https://c.com and https://f.com/"),
        ("https://a.com/https://d:e@f.com/", "https://a.com/https://f.com/"),
        ("socks5h://alex:pw@10.0.0.1:1080", "socks5h://10.0.0.1:1080"),
        ("amqps://alex:pw@[::1]:5671/x", "amqps://[::1]:5671/x"),
    ]);
}

#[test]
fn with_masked_paths() {
    check(&[
        (
            "https://contoso.com/phoneNumbers/%2B14255550123?x",
            "https://contoso.com/phoneNumbers/%2B1425***23",
        ),
        (
            "https://contoso.com/users/alex@contoso.com/a",
            "https://contoso.com/users/a***@contoso.com/a",
        ),
        ("https://contoso.com/a;sig=hunter2/b", "https://contoso.com/a;sig=***"),
        ("https://contoso.com/a/sk-live-hunter2/b", "https://contoso.com/a/sk-live-***"),
    ]);
}

#[test]
fn paths_without_a_host() {
    check(&[
        ("location header is malformed: /a?sig=x", "location header is malformed: /a"),
        ("/a/b?token", "/a/b"),
        ("/a/b#access_token=x", "/a/b"),
        ("contoso.com/a?sig=x y=z end", "contoso.com/a end"),
        ("path \"/a?b=c\" is unknown", "path \"/a\" is unknown"),
        ("GET /a?b=c: 404", "GET /a: 404"),
    ]);
}

#[test]
fn urls_without_secrets_are_unchanged() {
    check_unchanged(&[
        "https://contoso.com",
        "https://contoso.com/a/b.json",
        "see https://contoso.com/a, then (https://contoso.com/b).",
        "https://contoso.com:443/a",
        "http://[::1]:8080/",
        "http://localhost:7071/api",
        "file:///etc/hosts",
        "urn:uuid:069d3bba-fc48-40df-836c-5fe8e232a17f",
        "really? yes",
        "what?! no",
        "a // b",
        "C# and F#",
        "issue #12",
        "#/components/schemas/Error",
        "invalid character '?'",
        "::",
        "://",
    ]);
}
