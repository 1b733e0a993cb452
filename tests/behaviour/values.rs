//! The values that successes are decoded into.

use acs_endpoint::{
    DecodeError, Endpoint, FromResponse, ServiceError as _, SmsError, Streamed, acs_endpoint,
};
use bytes::Bytes;
use serde::Deserialize;

use crate::support::broken::{Chunked, sent_in_chunks, sent_in_chunks_blocking};
use crate::support::calls::{Sent, sent, sent_blocking, sms, sms_blocking};
use crate::support::{Response, bare, response};

/// Defines an async and a blocking function that return a type.
macro_rules! returns {
    ($($name:ident, $blocking:ident -> $value:ty;)*) => {$(
        #[acs_endpoint(service = "sms")]
        async fn $name(response: Response) -> Result<$value, SmsError> {
            response
        }

        #[acs_endpoint(service = "sms")]
        fn $blocking(response: Response) -> Result<$value, SmsError> {
            response
        }
    )*};
}

returns! {
    option, option_blocking -> Option<Sent>;
    text, text_blocking -> String;
    bytes, bytes_blocking -> Bytes;
    raw, raw_blocking -> http::Response<Bytes>;
    with_headers, with_headers_blocking -> http::Response<Sent>;
    unit_with_headers, unit_with_headers_blocking -> http::Response<()>;
    streamed, streamed_blocking -> Streamed<Response>;
    operation, operation_blocking -> Operation;
    list, list_blocking -> Vec<u32>;
    any_json, any_json_blocking -> serde_json::Value;
    optional_text, optional_text_blocking -> Option<String>;
    optional_bytes, optional_bytes_blocking -> Option<Bytes>;
    token, token_blocking -> Token;
    octets, octets_blocking -> Vec<u8>;
}

/// A newtype of text.
#[derive(Debug, Deserialize, PartialEq)]
struct Token(String);

const JSON: [(&str, &str); 1] = [("content-type", "application/json; charset=utf-8")];
const TEXT: [(&str, &str); 1] = [("content-type", "text/plain")];

fn json(body: &'static str) -> Response {
    response(200, &JSON, body)
}

#[tokio::test]
async fn json_values() {
    let expected = Sent { id: "7".into() };
    for body in [r#"{"id":"7"}"#, "\r\n {\"new\":[1], \"id\" : \"7\"}\n"] {
        for headers in [&JSON[..], &TEXT[..], &[]] {
            let arrived = || response(202, headers, body);
            assert_eq!(sent(arrived()).await.unwrap(), expected);
            assert_eq!(sent_blocking(arrived()).unwrap(), expected);
        }
    }
    assert_eq!(list(json("[1,2]")).await.unwrap(), [1, 2]);
    assert_eq!(list_blocking(json("[]")).unwrap(), Vec::<u32>::new());
    assert_eq!(any_json(json("{}")).await.unwrap(), serde_json::json!({}));
    assert!(any_json_blocking(json("")).unwrap().is_null());
}

#[tokio::test]
async fn a_body_in_chunks_is_one_value() {
    let chunks = || br#"{"id":"in chunks"}"#.chunks(3).map(Bytes::from_static);
    let expected = Sent { id: "in chunks".into() };
    assert_eq!(sent_in_chunks(Chunked::new(bare(200), chunks())).await.unwrap(), expected);
    assert_eq!(sent_in_chunks_blocking(Chunked::new(bare(200), chunks())).unwrap(), expected);
}

#[tokio::test]
async fn a_success_is_not_limited() {
    let long = "x".repeat(300_000);
    let body = Bytes::from(format!(r#"{{"id":"{long}"}}"#));
    let chunks: Vec<_> =
        (0..body.len()).step_by(1000).map(|at| body.slice(at..body.len().min(at + 1000))).collect();
    let chunked = || Chunked::new(bare(200), chunks.clone());
    assert_eq!(sent_in_chunks(chunked()).await.unwrap().id, long);
    assert_eq!(sent_in_chunks_blocking(chunked()).unwrap().id, long);
}

#[tokio::test]
async fn unit_accepts_any_body_but_a_page() {
    for body in [&b""[..], b"null", b"{\"a\":1}", b"\xff\x00", b"{cut"] {
        let arrived = || response(200, &JSON, Bytes::from_static(body));
        assert!(sms(arrived()).await.is_ok());
        assert!(sms_blocking(arrived()).is_ok());
    }
    let page = || response(200, &[("content-type", "text/html")], "<html>Sign in</html>");
    for result in
        [sms(page()).await, sms_blocking(page()), unit_with_headers(page()).await.map(drop)]
    {
        let Err(SmsError::Decode(error)) = result else { panic!("{result:?}") };
        assert!(error.reason().contains("an HTML page was returned"), "{}", error.reason());
        assert_eq!(error.response().text_lossy(), "<html>Sign in</html>");
    }
    assert!(
        text(page()).await.is_ok() && bytes_blocking(page()).is_ok(),
        "text and bytes can be pages"
    );
}

#[tokio::test]
async fn an_option_is_none_for_an_empty_body_and_for_null() {
    for body in ["", "null"] {
        assert_eq!(option(json(body)).await.unwrap(), None);
        assert_eq!(option_blocking(response(204, &[], body)).unwrap(), None);
    }
    assert_eq!(option(json(r#"{"id":"7"}"#)).await.unwrap(), Some(Sent { id: "7".into() }));
    assert!(matches!(option(json("{}")).await, Err(SmsError::Decode(_))));
    assert!(matches!(option_blocking(bare(404)), Err(SmsError::NotFound(_))), "no `none_on`");
}

#[tokio::test]
async fn a_string_is_text_or_json_by_content_type() {
    for (headers, body, expected) in [
        (&TEXT[..], "plain \"text\"\n", "plain \"text\"\n"),
        (&TEXT, "\"quoted\"", "\"quoted\""),
        (&JSON, "\"quoted \\u00fc\"", "quoted ü"),
        (&[], "plain", "plain"),
        (&[], "\"quoted\"", "quoted"),
        (&[], "", ""),
        (&TEXT, "", ""),
    ] {
        let arrived = || response(200, headers, body);
        assert_eq!(text(arrived()).await.unwrap(), expected);
        assert_eq!(text_blocking(arrived()).unwrap(), expected);
    }
    assert!(matches!(text(json("plain")).await, Err(SmsError::Decode(_))));
    assert!(matches!(text_blocking(response(200, &TEXT, &b"\xff"[..])), Err(SmsError::Decode(_))));
}

#[tokio::test]
async fn bytes_are_the_body() {
    for body in [&b""[..], b"null", b"{\"a\":1}", b"\xff\x00\xfe"] {
        let arrived = || response(200, &JSON, Bytes::from_static(body));
        assert_eq!(bytes(arrived()).await.unwrap(), body);
        assert_eq!(bytes_blocking(arrived()).unwrap(), body);
    }
}

const LOCATED: [(&str, &str); 2] =
    [("operation-location", "/operations/1"), ("content-type", "application/json")];

#[tokio::test]
async fn a_response_keeps_its_head() {
    let arrived = || response(202, &LOCATED, r#"{"id":"7"}"#);
    for complete in [raw(arrived()).await.unwrap(), raw_blocking(arrived()).unwrap()] {
        assert_eq!(complete.status(), 202);
        assert_eq!(complete.headers(), arrived().headers());
        assert_eq!(complete.body(), arrived().body());
    }
    for decoded in
        [with_headers(arrived()).await.unwrap(), with_headers_blocking(arrived()).unwrap()]
    {
        assert_eq!(decoded.status(), 202);
        assert_eq!(decoded.headers(), arrived().headers());
        assert_eq!(decoded.body().id, "7");
    }
    let accepted = unit_with_headers(response(202, &LOCATED, "")).await.unwrap();
    assert_eq!(accepted.headers()["operation-location"], "/operations/1");
    assert!(unit_with_headers_blocking(bare(404)).is_err());
    // A body that does not fit is an error here as well.
    let error = with_headers(response(202, &LOCATED, "{}")).await.unwrap_err();
    assert!(matches!(&error, SmsError::Decode(error) if error.response().headers().len() == 2));
}

#[tokio::test]
async fn a_streamed_response_is_that_of_the_client_after_the_status_check() {
    let arrived = |status| response(status, &LOCATED, "not JSON");
    let Streamed(unread) = streamed(arrived(200)).await.unwrap();
    assert_eq!((unread.status().as_u16(), unread.body().as_ref()), (200, &b"not JSON"[..]));
    assert_eq!(streamed_blocking(arrived(202)).unwrap().into_inner().headers().len(), 2);
    for result in [streamed(arrived(404)).await, streamed_blocking(arrived(404))] {
        let Err(SmsError::NotFound(error)) = result else { panic!("a 404 was handed over") };
        assert_eq!(error.text_lossy(), "not JSON");
    }
}

/// A streamed body is not read; reading this one would fail.
#[tokio::test]
async fn a_streamed_body_is_unread() {
    #[acs_endpoint(service = "sms")]
    async fn download(response: Chunked) -> Result<Streamed<Chunked>, SmsError> {
        response
    }
    assert!(download(Chunked::broken(bare(200), "reset")).await.is_ok());
    let error = download(Chunked::broken(bare(500), "reset")).await.err().unwrap();
    assert!(matches!(&error, SmsError::InternalServerError(error) if error.is_truncated()));
}

/// A custom value that does not implement `Deserialize`.
#[derive(Debug, PartialEq, Eq)]
struct Operation {
    location: String,
}

impl FromResponse for Operation {
    fn from_response(response: Response) -> Result<Self, DecodeError> {
        let location = response.headers().get("operation-location");
        match location.and_then(|value| value.to_str().ok()).map(str::to_owned) {
            Some(location) => Ok(Self { location }),
            None => Err(DecodeError::new::<Self>(response, "no Operation-Location header")),
        }
    }
}

#[tokio::test]
async fn a_custom_value() {
    let located = operation(response(202, &LOCATED, "")).await.unwrap();
    assert_eq!(located, Operation { location: "/operations/1".into() });
    let Err(SmsError::Decode(error)) = operation_blocking(response(202, &JSON, "{}")) else {
        panic!("no decode error");
    };
    assert_eq!((error.path(), error.reason()), ("", "no Operation-Location header"));
    assert!(error.expected().ends_with("Operation"));
    assert_eq!(error.response().text_lossy(), "{}");
    assert_eq!(error.endpoint().map(Endpoint::function), Some("operation_blocking"));
}

#[tokio::test]
async fn a_generic_value() {
    #[acs_endpoint(service = "sms")]
    async fn fetch<T: for<'de> Deserialize<'de>>(response: Response) -> Result<T, SmsError> {
        response
    }
    assert_eq!(fetch::<u8>(json("7")).await.unwrap(), 7);
    assert_eq!(fetch::<(u8, String)>(json(r#"[7,"a"]"#)).await.unwrap(), (7, "a".into()));
    assert!(fetch::<u8>(json("256")).await.is_err());
}

#[tokio::test]
async fn text_and_bytes_within_other_types() {
    const OCTETS: [(&str, &str); 1] = [("content-type", "application/octet-stream")];
    for (headers, body, text) in [
        (&TEXT[..], "plain", "plain"),
        (&OCTETS, "plain", "plain"),
        (&JSON, "\"json\"", "json"),
        (&[], "plain", "plain"),
    ] {
        let arrived = || response(200, headers, body);
        assert_eq!(optional_text(arrived()).await.unwrap().as_deref(), Some(text));
        assert_eq!(optional_text_blocking(arrived()).unwrap().as_deref(), Some(text));
        assert_eq!(token(arrived()).await.unwrap(), Token(text.into()));
        assert_eq!(token_blocking(arrived()).unwrap(), Token(text.into()));
        assert_eq!(optional_bytes(arrived()).await.unwrap().unwrap(), body);
        assert_eq!(optional_bytes_blocking(arrived()).unwrap().unwrap(), body);
    }
    let file = || response(200, &OCTETS, &b"\xff\0["[..]);
    assert_eq!(octets(file()).await.unwrap(), b"\xff\0[");
    assert_eq!(octets_blocking(json("[1,2]")).unwrap(), [1, 2]);
    for body in ["", " \r\n"] {
        assert_eq!(option(json(body)).await.unwrap(), None);
        assert_eq!(option_blocking(response(200, &[], body)).unwrap(), None);
        assert_eq!(optional_text(response(200, &TEXT, body)).await.unwrap(), None);
        assert_eq!(optional_bytes_blocking(response(200, &[], body)).unwrap(), None);
    }
}

/// The text of a success is decoded in the same way as that of an error.
#[tokio::test]
async fn encodings() {
    let expected = Sent { id: "Zoë".into() };
    let utf16 = |mark: &[u8]| {
        let units = r#"{"id":"Zoë"}"#.encode_utf16().flat_map(u16::to_le_bytes);
        mark.iter().copied().chain(units).collect::<Vec<u8>>()
    };
    for (content_type, body) in [
        ("application/json", b"\xef\xbb\xbf{\"id\":\"Zo\xc3\xab\"}".to_vec()),
        ("application/json", utf16(b"\xff\xfe")),
        ("application/json; charset=utf-16", utf16(b"")),
        ("application/json; charset=iso-8859-1", b"{\"id\":\"Zo\xeb\"}".to_vec()),
    ] {
        let arrived = || response(200, &[("content-type", content_type)], body.clone());
        assert_eq!(sent(arrived()).await.unwrap(), expected, "{content_type}");
        assert_eq!(sent_blocking(arrived()).unwrap(), expected, "{content_type}");
    }
    let latin =
        response(200, &[("content-type", "text/plain; charset=iso-8859-1")], &b"Zo\xeb"[..]);
    assert_eq!(text(latin).await.unwrap(), "Zoë");
}

/// The response to a HEAD request announces a gzip body that does not follow, which makes some clients
/// fail.
#[tokio::test]
async fn a_body_that_no_value_needs_can_be_unreadable() {
    /// Declares that it reads only headers.
    #[derive(Debug)]
    struct Length(usize);

    impl FromResponse for Length {
        const READS_BODY: bool = false;

        fn from_response(response: Response) -> Result<Self, DecodeError> {
            match response.headers().get("content-length").map(|it| it.to_str().unwrap().parse()) {
                Some(Ok(length)) => Ok(Self(length)),
                _ => Err(DecodeError::new::<Self>(response, "no length")),
            }
        }
    }

    macro_rules! chunked {
        ($($name:ident, $blocking:ident -> $value:ty;)*) => {$(
            #[acs_endpoint(service = "sms", success(200..=299, 304), allow_undocumented(304))]
            async fn $name(response: Chunked) -> Result<$value, SmsError> {
                response
            }

            #[acs_endpoint(service = "sms", success(200..=299, 304), allow_undocumented(304))]
            fn $blocking(response: Chunked) -> Result<$value, SmsError> {
                response
            }
        )*};
    }
    chunked! {
        unit, unit_blocking -> ();
        head, head_blocking -> http::Response<()>;
        length, length_blocking -> Length;
        optional, optional_blocking -> Option<Sent>;
        file, file_blocking -> Bytes;
        read, read_blocking -> Sent;
    }
    const GZIP: [(&str, &str); 2] = [("content-encoding", "gzip"), ("content-length", "7")];
    let broken = |status| Chunked::broken(response(status, &GZIP, ""), "not gzip");
    for status in [200, 202, 204, 205, 304] {
        unit(broken(status)).await.unwrap();
        unit_blocking(broken(status)).unwrap();
        assert_eq!(head(broken(status)).await.unwrap().headers().len(), 2);
        assert_eq!(head_blocking(broken(status)).unwrap().status(), status);
        assert_eq!(length(broken(status)).await.unwrap().0, 7);
        assert_eq!(length_blocking(broken(status)).unwrap().0, 7);
        // These need the body, if the status can have one.
        let has_body = status < 204;
        for failed in [
            optional(broken(status)).await.is_err(),
            optional_blocking(broken(status)).is_err(),
            file(broken(status)).await.is_err(),
            file_blocking(broken(status)).is_err(),
        ] {
            assert_eq!(failed, has_body, "{status}");
        }
    }
    // Nothing is missing from a response that HTTP allows no body.
    for status in [204, 205, 304] {
        for error in
            [read(broken(status)).await.unwrap_err(), read_blocking(broken(status)).unwrap_err()]
        {
            assert!(matches!(error, SmsError::Decode(_)), "{error:?}");
            assert!(!error.response().unwrap().is_truncated(), "{error:?}");
        }
    }
    // An interrupted body may be an error or a page.
    let interrupted = || Chunked::broken(response(200, &JSON, "{}"), "reset");
    assert!(matches!(unit(interrupted()).await, Err(SmsError::Transport(_))));
    assert!(matches!(unit_blocking(interrupted()), Err(SmsError::Transport(_))));
    let without_length = || Chunked::broken(bare(200), "reset");
    assert!(matches!(length(without_length()).await, Err(SmsError::Transport(_))));
}
