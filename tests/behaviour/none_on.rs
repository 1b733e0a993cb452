//! `none_on(..)`: statuses for which a function returns `Ok(None)`.

use acs_endpoint::{DecodeError, FromResponse, SmsError, Streamed, acs_endpoint};
use bytes::Bytes;

use crate::support::broken::Chunked;
use crate::support::calls::Sent;
use crate::support::{Response, bare, response};

macro_rules! finds {
    ($($name:ident, $blocking:ident -> $value:ty;)*) => {$(
        #[acs_endpoint(service = "sms", none_on(404))]
        async fn $name(response: Response) -> Result<Option<$value>, SmsError> {
            response
        }

        #[acs_endpoint(service = "sms", none_on(404))]
        fn $blocking(response: Response) -> Result<Option<$value>, SmsError> {
            response
        }
    )*};
}

finds! {
    sent, sent_blocking -> Sent;
    unit, unit_blocking -> ();
    text, text_blocking -> String;
    bytes, bytes_blocking -> Bytes;
    raw, raw_blocking -> http::Response<Bytes>;
    with_headers, with_headers_blocking -> http::Response<Sent>;
    streamed, streamed_blocking -> Streamed<Response>;
    length, length_blocking -> Length;
}

/// A value that is read only from a header.
#[derive(Debug, PartialEq, Eq)]
struct Length(usize);

impl FromResponse for Length {
    fn from_response(response: Response) -> Result<Self, DecodeError> {
        let length = response.headers().get("x-length").and_then(|length| length.to_str().ok());
        match length.and_then(|length| length.parse().ok()) {
            Some(length) => Ok(Self(length)),
            None => Err(DecodeError::new::<Self>(response, "no length")),
        }
    }
}

const FAULT: &str = r#"{"error":{"code":"NotFound","message":"no report"}}"#;

#[tokio::test]
async fn a_listed_status_is_none_with_any_body() {
    for body in ["", "null", FAULT, "<a>", "{cut"] {
        let arrived = || response(404, &[("ms-cv", "cv.0")], body);
        assert!(sent(arrived()).await.unwrap().is_none());
        assert!(sent_blocking(arrived()).unwrap().is_none());
        assert!(unit(arrived()).await.unwrap().is_none());
        assert!(unit_blocking(arrived()).unwrap().is_none());
        assert!(text(arrived()).await.unwrap().is_none());
        assert!(text_blocking(arrived()).unwrap().is_none());
        assert!(bytes(arrived()).await.unwrap().is_none());
        assert!(bytes_blocking(arrived()).unwrap().is_none());
        assert!(raw(arrived()).await.unwrap().is_none());
        assert!(raw_blocking(arrived()).unwrap().is_none());
        assert!(with_headers(arrived()).await.unwrap().is_none());
        assert!(with_headers_blocking(arrived()).unwrap().is_none());
        assert!(streamed(arrived()).await.unwrap().is_none());
        assert!(streamed_blocking(arrived()).unwrap().is_none());
        assert!(length(arrived()).await.unwrap().is_none());
        assert!(length_blocking(arrived()).unwrap().is_none());
    }
}

#[tokio::test]
async fn a_success_is_some() {
    let arrived = || response(200, &[("x-length", "7")], r#"{"id":"7"}"#);
    assert_eq!(sent(arrived()).await.unwrap().unwrap().id, "7");
    assert_eq!(sent_blocking(arrived()).unwrap().unwrap().id, "7");
    assert_eq!(unit(arrived()).await.unwrap(), Some(()));
    assert_eq!(text_blocking(arrived()).unwrap().unwrap(), r#"{"id":"7"}"#);
    assert_eq!(bytes(arrived()).await.unwrap().unwrap(), r#"{"id":"7"}"#);
    assert_eq!(raw_blocking(arrived()).unwrap().unwrap().headers()["x-length"], "7");
    let decoded = with_headers(arrived()).await.unwrap().unwrap();
    assert_eq!(
        (&decoded.headers()["x-length"], decoded.body().id.as_str()),
        (&"7".parse().unwrap(), "7")
    );
    assert_eq!(streamed_blocking(arrived()).unwrap().unwrap().into_inner().body(), r#"{"id":"7"}"#);
    assert_eq!(length(arrived()).await.unwrap(), Some(Length(7)));
}

/// Without a body there is no JSON value, but a value that needs no body is `Some`.
#[tokio::test]
async fn a_success_without_a_body_is_none_only_where_a_value_needs_one() {
    for body in ["", "null"] {
        let arrived = || response(200, &[("x-length", "7")], body);
        assert!(sent(arrived()).await.unwrap().is_none());
        assert!(sent_blocking(arrived()).unwrap().is_none());
        assert!(with_headers(arrived()).await.unwrap().is_none());
        assert_eq!(unit(arrived()).await.unwrap(), Some(()));
        assert_eq!(unit_blocking(arrived()).unwrap(), Some(()));
        assert_eq!(bytes(arrived()).await.unwrap().unwrap(), body);
        assert_eq!(raw_blocking(arrived()).unwrap().unwrap().headers()["x-length"], "7");
        assert_eq!(length_blocking(arrived()).unwrap(), Some(Length(7)));
        assert!(streamed(arrived()).await.unwrap().is_some());
    }
}

#[tokio::test]
async fn other_statuses_are_errors() {
    for result in [sent(bare(401)).await, sent_blocking(bare(401))] {
        assert!(matches!(result, Err(SmsError::Unauthorized(_))));
    }
    assert!(matches!(sent(bare(410)).await, Err(SmsError::Undocumented(_))));
    assert!(matches!(streamed_blocking(bare(500)), Err(SmsError::InternalServerError(_))));
    let Err(SmsError::Decode(error)) = sent(response(200, &[], r#"{"id":7}"#)).await else {
        panic!("no decode error");
    };
    assert_eq!((error.path(), error.expected().ends_with("Sent")), ("id", true));
}

#[tokio::test]
async fn a_body_that_is_interrupted_does_not_matter_to_none() {
    #[acs_endpoint(service = "sms", none_on(404))]
    async fn find(response: Chunked) -> Result<Option<Sent>, SmsError> {
        response
    }
    let broken = |status| Chunked::broken(response(status, &[], FAULT), "reset");
    assert_eq!(find(broken(404)).await.unwrap(), None);
    assert!(matches!(find(broken(200)).await, Err(SmsError::Transport(_))));
    assert!(matches!(find(broken(500)).await, Err(SmsError::InternalServerError(_))));
}

#[test]
fn several_statuses_with_a_list_of_successes() {
    #[acs_endpoint(service = "sms", success(200), none_on(202, 404), handles(400, ..))]
    fn find(response: Response) -> Result<Option<Sent>, SmsError> {
        response
    }
    for status in [202, 404] {
        assert_eq!(find(bare(status)).unwrap(), None);
    }
    assert!(matches!(find(bare(201)), Err(SmsError::Undocumented(_))));
    assert!(find(response(200, &[], r#"{"id":"7"}"#)).unwrap().is_some());
}

#[test]
fn an_error_with_the_status_is_none_too() {
    use acs_endpoint::ErrorResponse;

    #[acs_endpoint(service = "sms", none_on(404))]
    fn find(result: Result<Response, ErrorResponse>) -> Result<Option<Sent>, SmsError> {
        result
    }
    assert_eq!(find(Err(ErrorResponse::new(bare(404)))).unwrap(), None);
    assert!(matches!(find(Err(ErrorResponse::new(bare(403)))), Err(SmsError::Forbidden(_))));
}

/// A page does not mean that the service has found nothing.
#[tokio::test]
async fn a_page_of_a_gateway_is_an_error() {
    for (headers, body) in [
        (&[("content-type", "text/html")][..], "<html><h1>404 Not Found</h1></html>"),
        (&[("content-type", "text/html; charset=utf-8")], "<!DOCTYPE html><title>Sign in</title>"),
        (&[("content-type", "application/xhtml+xml")], "<?xml version=\"1.0\"?><html/>"),
        (&[], "\n<!doctype html><p>Not here"),
        (&[], "<HTML>"),
    ] {
        let page = || response(404, headers, body);
        for error in [
            sent(page()).await.unwrap_err(),
            sent_blocking(page()).unwrap_err(),
            unit(page()).await.unwrap_err(),
            with_headers_blocking(page()).unwrap_err(),
            streamed(page()).await.unwrap_err(),
        ] {
            let SmsError::NotFound(error) = error else { panic!("{error:?}") };
            assert_eq!(error.body(), body);
        }
    }
    for (headers, body) in [
        (&[("content-type", "text/html")][..], ""),
        (&[("content-type", "text/html")], "not found"),
        (&[("content-type", "application/json")], r#"{"error":{"code":"NotFound"}}"#),
        (&[("content-type", "application/xml")], "<Error><Code>BlobNotFound</Code></Error>"),
        (&[], "<Error/>"),
        (&[], ""),
    ] {
        assert_eq!(sent(response(404, headers, body)).await.unwrap(), None, "{body}");
        assert_eq!(unit_blocking(response(404, headers, body)).unwrap(), None, "{body}");
    }
}
