//! Encodings, and bodies that are not JSON.

use super::{check, parse, values};

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn encodings() {
    let text = r#"{"error":{"code":"C","message":"grün 🙂"}}"#;
    let expected = ["C", "grün 🙂", ""];
    let (little, big) = (utf16(text, u16::to_le_bytes), utf16(text, u16::to_be_bytes));
    for body in [
        text.as_bytes().to_vec(),
        [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        [b"\xff\xfe", little.as_slice()].concat(),
        [b"\xfe\xff", big.as_slice()].concat(),
        little.clone(),
        big,
    ] {
        assert_eq!(values(&parse(&body)), expected, "{body:?}");
    }
    // An odd byte at the end, half a surrogate pair, and bytes that are not UTF-8.
    assert_eq!(values(&parse(&[little.as_slice(), b"x"].concat())), expected);
    assert_eq!(
        parse(b"\xff\xfe{\0\"\0m\0s\0g\0\"\0:\0\"\0a\0\0\xd8\"\0}\0").message(),
        Some("a\u{fffd}")
    );
    assert_eq!(
        parse(b"{\"code\":\"C\xff\",\"message\":\"\xc3\x28\"}").message(),
        Some("\u{fffd}(")
    );
}

#[test]
fn html_has_a_title_or_a_heading() {
    check(&[
        (
            "<!DOCTYPE html><html><head><title>\r\n  Service <b>un</b>available </title></head><h1>No</h1></html>",
            ["", "Service un available", ""],
        ),
        ("<HTML><HEAD><TITLE lang='en'>Bad Request</TITLE>", ["", "Bad Request", ""]),
        (
            "<html><style>h2{}</style><title></title><h2 class=x>Our services aren&#39;t here &amp; &quot;now&quot;&nbsp;</h2>",
            ["", "Our services aren't here & \"now\"", ""],
        ),
        (
            "<html><title>DisallowedHost: it&#x27;s &lt;x&gt; &#8211; &#X2014;</title></html>",
            ["", "DisallowedHost: it's <x> – —", ""],
        ),
        (
            "<html><title>&amp;lt; &amp;amp; &hellip; &; & &#; &#xzz;</title>",
            ["", "&lt; &amp; &hellip; &; & &#; &#xzz;", ""],
        ),
        ("<html><title>a&#10;b&#x202e;c&#0;&#1114112;</title>", ["", "a b c &#1114112;", ""]),
        ("<html><header>no</header><h2>Two</h2><h1>One</h1>", ["", "One", ""]),
        ("<html><h1><script>x</script></h1>", ["", "x", ""]),
        ("<html><title>open", ["", "", ""]),
        ("<html><title", ["", "", ""]),
        ("<html><title>a<b", ["", "", ""]),
        ("<html><title>a<b</title>", ["", "a", ""]),
        ("<html><code>c</code><title>t</title>", ["", "t", ""]),
        ("<html><p>No title</p></html>", ["", "", ""]),
        (
            "<html><head><title>Error</title></head><pre>Cannot GET /x</pre></html>",
            ["", "Cannot GET /x", ""],
        ),
        ("<html><head><title>Error</title></head></html>", ["", "Error", ""]),
        ("<title>Bad Gateway</title><h1>No</h1>", ["", "Bad Gateway", ""]),
        ("<", ["", "", ""]),
    ]);
    let long = format!("<title>{}</title>", "ü\u{202e}".repeat(2_000));
    let error = parse(long.as_bytes());
    let message = error.message().unwrap();
    assert_eq!((message.chars().count(), message.contains('\u{202e}')), (512, false));
}

#[test]
fn xml_has_elements() {
    check(&[
        (
            "<?xml version=\"1.0\"?><Error><MessageId>1</MessageId><Code>Busy</Code><Message>Wait.\nPlease.</Message></Error>",
            ["Busy", "Wait. Please.", ""],
        ),
        ("<Error><Message/><Code>Busy</Code></Error>", ["Busy", "", ""]),
    ]);
}

#[test]
fn plain_text_is_a_message_if_it_looks_like_one() {
    let long = "word ".repeat(200);
    let fits = "ü".repeat(512);
    check(&[
        ("", ["", "", ""]),
        (" \r\n\t", ["", "", ""]),
        ("upstream connect error", ["", "upstream connect error", ""]),
        ("  404 page not found\n", ["", "404 page not found", ""]),
        ("Bad Request\r\nat Some.Trace()\r\n", ["", "Bad Request", ""]),
        ("[warning] not found", ["", "[warning] not found", ""]),
        ("\"quoted\"", ["", "quoted", ""]),
        ("\"From\" is invalid", ["", "\"From\" is invalid", ""]),
        ("\"cut", ["", "\"cut", ""]),
        ("8522", ["", "", ""]),
        ("----", ["", "", ""]),
        ("null", ["", "", ""]),
        ("PK\u{3}\u{4} binary", ["", "", ""]),
        ("esc\u{1b}[31m", ["", "", ""]),
        (&long, ["", "", ""]),
        (&fits, ["", &fits, ""]),
    ]);
    assert_eq!(parse(b"\x1f\x8b\x08\x00gzip \xff").message(), None);
    assert_eq!(parse(b"not \xff text").message(), None);
}
