use std::error::Error;
use std::sync::Barrier;
use std::thread;

use http::Response;
use serde::Deserialize;

use super::ErrorResponse;

fn error(status: u16, headers: &[(&str, &str)], body: &'static str) -> ErrorResponse {
    let mut response = Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    ErrorResponse::new(response.body(body).unwrap())
}

#[test]
fn the_code_of_the_body_comes_before_that_of_the_headers() {
    let azure = ("x-ms-error-code", "BlobNotFound");
    let aws = ("x-amzn-errortype", "ValidationException:http://internal.example/");
    for (header, body, code) in [
        (azure, r#"{"error":{"code":"NotFound"}}"#, "NotFound"),
        (azure, r#"{"error":{"code":"NotFo"#, "BlobNotFound"),
        (azure, r#"{"error":{"code":404,"message":"m"}}"#, "BlobNotFound"),
        (azure, r#"{"error":{"code":404,"status":"NOT_FOUND","message":"m"}}"#, "NOT_FOUND"),
        (azure, r#"{"error":{"code":40400,"message":"m"}}"#, "40400"),
        (azure, "<Error><Code>404</Code><Detail>No.</Detail></Error>", "BlobNotFound"),
        (azure, "", "BlobNotFound"),
        (aws, r#"{"message":"m"}"#, "ValidationException"),
        (aws, r#"{"__type":"a.b#ThrottlingException"}"#, "ThrottlingException"),
        // The type of a fault only specifies whose it is.
        (aws, r#"{"Type":"User","Message":"m"}"#, "ValidationException"),
        (aws, r#"{"Type":"Service","Message":"m"}"#, "ValidationException"),
        (
            aws,
            "<E><Error><Type>Sender</Type><Message>m</Message></Error></E>",
            "ValidationException",
        ),
        (("x-ms-error-code", " "), r#"{"code":"404"}"#, "404"),
        (("x-amzn-errortype", "ResourceNotFoundException"), "no JSON", "ResourceNotFoundException"),
    ] {
        assert_eq!(error(404, &[header], body).error_code(), Some(code), "{body}");
    }
    assert_eq!(error(404, &[], r#"{"code":"N"#).error_code(), None);
}

#[test]
fn the_request_id_of_the_body_comes_after_that_of_the_headers() {
    for (body, id) in [
        (r#"{"title":"t","status":400,"traceId":"00-1b-2c-00"}"#, "00-1b-2c-00"),
        (r#"{"error":{"code":"C","innerError":{"request-id":"a","client-request-id":"b"}}}"#, "a"),
        (r#"{"object":"error","code":"c","request_id":"d7c0"}"#, "d7c0"),
        (r#"{"type":"error","error":{"type":"t","message":"m"},"request_id":"req_1"}"#, "req_1"),
        (r#"{"error":"e","trace_id":"t","correlation_id":"c"}"#, "c"),
        (r#"{"name":"N","message":"m","debug_id":"9095"}"#, "9095"),
        (r#"{"error":{"message":"m","code":190,"fbtrace_id":"Abc"}}"#, "Abc"),
        (r#"{"errors":[{"message":"m","extensions":{"requestId":"r"}}]}"#, "r"),
        (r#"{"message":"m","meta":{"requestId":12}}"#, "12"),
        (r#"{"message":"m","errors":[{"description":"d"}],"trackingId":"NA_6e0f"}"#, "NA_6e0f"),
        ("<Error><Code>C</Code><RequestId>4442</RequestId><HostId>h</HostId></Error>", "4442"),
        (
            "<Response><Errors><Error><Code>C</Code></Error></Errors><RequestID>r</RequestID></Response>",
            "r",
        ),
        (r#"{"message":"m","requestId":"a b"}"#, ""),
        (r#"{"message":"m","requestId":""}"#, ""),
        (r#"{"message":"m","requestId":"cut o"#, ""),
        ("requestId: 5", ""),
    ] {
        let expected = Some(id).filter(|id| !id.is_empty());
        assert_eq!(error(400, &[], body).request_id(), expected, "{body}");
        assert_eq!(error(400, &[("cf-ray", "ray")], body).request_id(), Some("ray"), "{body}");
    }
    let long = format!(r#"{{"requestId":"{}"}}"#, "a".repeat(129));
    let response = Response::builder().status(400).body(long).unwrap();
    assert_eq!(ErrorResponse::new(response).request_id(), None);
}

#[test]
fn another_message_keeps_the_code_and_the_target() {
    let item = error(400, &[], r#"{"code":"C","message":"m","target":"to"}"#);
    let item = item.with_message(Some("another"));
    assert_eq!(item.error_code(), Some("C"));
    assert_eq!(item.message(), Some("another"));
    assert_eq!(item.target(), Some("to"));
}

#[test]
fn an_error_that_has_only_an_inner_error_is_read() {
    let error = error(400, &[], r#"{"error":{"innererror":{"code":"C","message":"m"}}}"#);
    assert_eq!((error.error_code(), error.message()), (Some("C"), Some("m")));
    assert_eq!(error.inner_error().and_then(|inner| inner.code()), Some("C"));
}

#[test]
fn threads_that_read_a_body_at_the_same_time_share_the_result() {
    let error = error(400, &[], r#"{"code":"C","message":"m"}"#);
    let start = Barrier::new(4);
    let read = || {
        start.wait();
        error.error_code().map(str::as_ptr).map(<*const u8>::addr)
    };
    let codes = thread::scope(|scope| {
        let threads = [0; 4].map(|_| scope.spawn(read));
        threads.map(|thread| thread.join().unwrap())
    });
    assert_eq!(codes, [error.error_code().map(|code| code.as_ptr().addr()); 4]);
}

#[test]
fn the_body_of_a_success_has_no_request_id() {
    let success = error(200, &[], r#"{"requestId":"that of the caller's data"}"#).of_success();
    assert_eq!(success.request_id(), None);
}

#[test]
fn labelled_encodings_are_read() {
    let response = |content_type: &str, body: &'static [u8]| {
        let response = Response::builder().status(400).header("content-type", content_type);
        ErrorResponse::new(response.body(bytes::Bytes::from_static(body)).unwrap())
    };
    let json = b"{\"error\":{\"code\":\"C\",\"message\":\"caf\xe9\"}}";
    for (content_type, body, message) in [
        ("application/json; charset=iso-8859-1", json.as_slice(), "café"),
        ("application/json; charset=utf-8", json, "caf\u{fffd}"),
        ("text/plain; charset=windows-1252", b"5 \x80 missing", "5 € missing"),
        (
            "application/xml",
            b"<?xml version='1.0' encoding='iso-8859-1'?><e><message>\xfc</message></e>",
            "ü",
        ),
        ("text/html; charset=latin1", b"<html><title>\xe9</title>", "é"),
    ] {
        assert_eq!(response(content_type, body).message(), Some(message), "{content_type}");
    }
    assert_eq!(response("text/plain; charset=latin1", b"\xe9").text_lossy(), "é");
}

#[test]
fn the_body_is_deserialized_into_the_callers_type() {
    #[derive(Debug, PartialEq, Deserialize)]
    struct Quota {
        limit: u32,
        #[serde(default)]
        name: String,
    }

    let read = |body: &'static str| error(403, &[], body).json::<Quota>();
    assert_eq!(read(r#"{"limit":1}"#).unwrap(), Quota { limit: 1, name: String::new() });
    assert_eq!(read("\u{feff}{\"limit\":2}").unwrap().limit, 2);
    for (body, path) in
        [(r#"{"limit":"x"}"#, "limit"), (r#"{"limit":1,"name":[]}"#, "name"), ("", "")]
    {
        let error = read(body).unwrap_err();
        assert_eq!(error.path(), path, "{body}");
        assert_eq!(error.response().status(), 403);
        assert_eq!(error.response().body(), body);
        assert!(error.expected().ends_with("Quota"));
    }
}

#[test]
fn the_cause_of_a_body_that_cannot_be_read_is_the_source() {
    let complete = error(500, &[], "");
    assert!(complete.source().is_none());
    let mut broken = complete;
    broken.set_read_error("corrupt deflate stream".into());
    assert!(broken.is_truncated());
    assert_eq!(broken.source().unwrap().to_string(), "corrupt deflate stream");
    assert_eq!(broken.clone().source().unwrap().to_string(), "corrupt deflate stream");
}

#[test]
fn a_page_has_the_content_type_and_the_body_of_html() {
    for (content_type, body, is_page) in [
        ("text/html", "<html><title>502</title></html>", true),
        ("Text/HTML; charset=utf-8", "<title>Sign in</title>", true),
        ("application/xhtml+xml", "<html xmlns='http://www.w3.org/1999/xhtml'/>", true),
        // Labels that a server adds by default, such as that of PHP.
        ("text/html; charset=UTF-8", r#"{"error":"invalid_grant"}"#, false),
        ("text/html", r#"{"message":"use <b>HTTPS</b>"}"#, false),
        ("text/html", "[]", false),
        ("text/html", "Not Found", false),
        ("text/html", "", false),
        ("text/html", " \r\n", false),
        ("application/json", "<html>", false),
        ("text/plain", "<html>", false),
    ] {
        let response = error(502, &[("content-type", content_type)], body);
        assert_eq!(response.is_html_page(), is_page, "{content_type}: {body}");
    }
    assert!(!error(502, &[], "<html>").is_html_page());
}
