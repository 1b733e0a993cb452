use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use super::{
    BodyKind, Canned, MockServer, decode_error, documented, error_for, run_all, successes,
    transport_error,
};
use crate::call::convert::decode;
use crate::error::retry::Retry;
use crate::error::transport::TransportErrorKind;
use crate::service::ServiceError;
use crate::service::common::CommonError;
use crate::service::sms::SmsError;

#[test]
fn errors_and_successes_are_listed_apart() {
    let errors: Vec<u16> = documented::<CommonError>().collect();
    assert_eq!(errors, [400, 401, 403, 404, 422, 429, 500]);
    assert_eq!(successes::<CommonError>().collect::<Vec<_>>(), [200, 299]);
    assert!(documented::<SmsError>().all(|status| !(200..300).contains(&status)));
}

#[test]
fn a_run_reports_the_outcome_of_each_response() {
    let report = run_all::<SmsError, _, _>(decode::<(), SmsError>);
    assert_eq!(report.cases().len(), documented::<SmsError>().count() * BodyKind::ALL.len());
    assert!(report.cases().iter().all(|case| case.outcome.is_err()));
    assert_eq!(report.lossy().count(), 0, "{report}");
    assert!(report.to_string().contains("404 Truncated: sms: 404 Not Found"), "{report}");
}

#[test]
fn a_handler_that_loses_the_body_is_found() {
    let report = run_all::<CommonError, _, _>(|response| {
        decode::<(), CommonError>(response.map(|_| bytes::Bytes::new()))
    });
    assert_eq!(report.lossy().count(), 7 * 4, "the empty body is still complete");
    let report = run_all::<CommonError, (), _>(|_| Err("an error of another type"));
    assert_eq!(report.lossy_by(|_| None).count(), 7 * 5);
}

#[test]
fn canned_errors() {
    let error: SmsError = error_for(404, BodyKind::Standard);
    assert_eq!((error.error_code(), error.request_id()), (Some("NotFound"), Some("canned")));

    let after = Duration::from_millis(6_500);
    let error: CommonError = Canned::new(429).retry_after(after).error();
    assert_eq!(error.retry(), Retry::Yes { after: Some(Duration::from_secs(7)) });

    let body = serde_json::json!({"error": {"code": "Mine", "message": "My words."}});
    let error: SmsError = Canned::new(400).json(&body).header("ms-cv", "cv.0").error();
    assert_eq!((error.error_code(), error.message()), (Some("Mine"), Some("My words.")));
    assert_eq!(error.request_id(), Some("cv.0"));

    for kind in [
        TransportErrorKind::NotBuilt,
        TransportErrorKind::NotSent,
        TransportErrorKind::NoResponse,
        TransportErrorKind::Interrupted,
    ] {
        let error: SmsError = transport_error(kind);
        assert_eq!(error.transport_error().unwrap().kind(), kind);
    }
    assert!(decode_error::<SmsError>().decode_error().is_some());
}

#[test]
#[should_panic(expected = "1000 is not a status code")]
fn a_number_that_is_not_a_status_is_rejected() {
    let _ = Canned::new(1000);
}

/// The response of the server to `request`.
fn send(server: &MockServer, request: &str) -> String {
    let mut connection = TcpStream::connect(server.url().trim_start_matches("http://")).unwrap();
    connection.write_all(request.as_bytes()).unwrap();
    let mut response = String::new();
    connection.read_to_string(&mut response).unwrap();
    response
}

#[test]
fn the_server_sends_the_response_that_was_set() {
    let server = MockServer::start().unwrap();
    assert!(send(&server, "GET / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 500 "));

    server.respond_with(Canned::new(404).code("Gone").response());
    for request in [
        "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc",
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
    ] {
        let response = send(&server, request);
        assert!(response.starts_with("HTTP/1.1 404 "), "{response}");
        assert!(
            response.ends_with(r#"{"error":{"code":"Gone","message":"canned"}}"#),
            "{response}"
        );
    }
    let response = send(&server, "HEAD / HTTP/1.1\r\n\r\n");
    assert!(response.ends_with("\r\n\r\n"), "{response}");
    server.respond_with(Canned::new(204).body(BodyKind::Empty).response());
    assert!(!send(&server, "GET / HTTP/1.1\r\n\r\n").contains("content-length"));
}

#[test]
fn the_server_interrupts_a_response() {
    let server = MockServer::start().unwrap();
    server.interrupt_with(Canned::new(200).bytes("text/plain", "half").response());
    let response = send(&server, "GET / HTTP/1.1\r\n\r\n");
    assert!(response.contains("content-length: 5\r\n"), "{response}");
    assert!(response.ends_with("\r\n\r\nhalf"), "{response}");
    server.respond_with(Canned::new(200).bytes("text/plain", "all").response());
    assert!(send(&server, "GET / HTTP/1.1\r\n\r\n").contains("content-length: 3\r\n"));
}
