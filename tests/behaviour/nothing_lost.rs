//! Every variant has the status, the headers, the body and the endpoint.

use acs_endpoint::{DecodeError, ServiceError, SmsError, TransportErrorKind};
use bytes::Bytes;

use crate::support::broken::{Chunked, sent_in_chunks, sent_in_chunks_blocking};
use crate::support::calls::{Sent, sent, sent_blocking};
use crate::support::names::Named;
use crate::support::{Response, endpoint, response};

const HEADERS: [(&str, &str); 6] = [
    ("content-type", "application/json"),
    ("ms-cv", "cv.0"),
    ("set-cookie", "a=1"),
    ("set-cookie", "b=2"),
    ("api-supported-versions", "2021-03-07, 2026-01-23"),
    ("x-own", ""),
];

const BODIES: [&[u8]; 6] = [
    br#"{"error":{"code":"C","message":"m"}}"#,
    b"",
    b"<html><title>Bad Gateway</title></html>",
    br#"{"error":{"code":"#,
    b"\xff\xfe\x00\xd8 no text \xc3",
    b" \r\n null \0",
];

/// The statuses of all variants except `Transport` and `Decode`, including undocumented ones.
const STATUSES: [u16; 15] =
    [400, 401, 403, 404, 422, 429, 500, 100, 302, 304, 418, 502, 503, 603, 999];

fn check(error: &SmsError, arrived: &Response, function: &str) {
    assert_eq!(error.status(), Some(arrived.status()), "{error:?}");
    let response = error.response().unwrap();
    assert_eq!(response.status(), arrived.status());
    assert_eq!(response.headers(), arrived.headers());
    assert_eq!(response.body(), arrived.body());
    assert_eq!(error.request_id(), Some("cv.0"));
    let cookies: Vec<_> = response.headers().get_all("set-cookie").iter().collect();
    assert_eq!(cookies, ["a=1", "b=2"]);

    let endpoint = endpoint(error).unwrap();
    assert_eq!(endpoint.service(), "sms");
    assert_eq!(endpoint.function(), function);
    assert!(endpoint.module().starts_with("behaviour::support::"), "{endpoint:?}");
    assert_eq!(response.endpoint(), Some(endpoint));
}

fn arrived(status: u16, body: &'static [u8]) -> Response {
    response(status, &HEADERS, Bytes::from_static(body))
}

#[tokio::test]
async fn in_the_variant_of_each_status() {
    for status in STATUSES {
        for body in BODIES {
            let arrived = || arrived(status, body);
            let error = sent(arrived()).await.unwrap_err();
            check(&error, &arrived(), "sent");
            assert!(!error.response().unwrap().is_truncated());
            let error = sent_blocking(arrived()).unwrap_err();
            check(&error, &arrived(), "sent_blocking");
            assert!(!error.response().unwrap().is_truncated());
        }
    }
}

#[tokio::test]
async fn in_a_success_that_cannot_be_read() {
    for status in [200, 202, 299] {
        for body in BODIES {
            let arrived = || arrived(status, body);
            for (error, function) in [
                (sent(arrived()).await.unwrap_err(), "sent"),
                (sent_blocking(arrived()).unwrap_err(), "sent_blocking"),
            ] {
                assert_eq!(error.name(), "Decode", "{error:?}");
                check(&error, &arrived(), function);
                let decode = error.decode_error().unwrap();
                assert_eq!(decode.endpoint(), endpoint(&error));
                assert!(decode.expected().ends_with("Sent"));
                assert!(!decode.response().is_truncated());
            }
        }
    }
}

#[tokio::test]
async fn in_a_success_whose_body_is_interrupted() {
    for body in BODIES {
        let broken = || Chunked::broken(arrived(202, body), "connection reset");
        for (error, function) in [
            (sent_in_chunks(broken()).await.unwrap_err(), "sent_in_chunks"),
            (sent_in_chunks_blocking(broken()).unwrap_err(), "sent_in_chunks_blocking"),
        ] {
            assert_eq!(error.name(), "Transport", "{error:?}");
            check(&error, &arrived(202, body), function);
            let transport = error.transport_error().unwrap();
            assert_eq!(transport.kind(), TransportErrorKind::Interrupted);
            assert!(transport.may_have_been_processed());
            assert_eq!(transport.endpoint(), endpoint(&error));
            assert!(transport.response().unwrap().is_truncated());
            let source = std::error::Error::source(&error).unwrap();
            assert_eq!(source.to_string(), "connection reset");
        }
    }
}

/// The status determines the variant, even if the body is incomplete.
#[tokio::test]
async fn in_an_error_whose_body_is_interrupted() {
    for status in STATUSES {
        for body in BODIES {
            let broken = || Chunked::broken(arrived(status, body), "connection reset");
            for (error, function) in [
                (sent_in_chunks(broken()).await.unwrap_err(), "sent_in_chunks"),
                (sent_in_chunks_blocking(broken()).unwrap_err(), "sent_in_chunks_blocking"),
            ] {
                assert!(error.transport_error().is_none(), "{error:?}");
                check(&error, &arrived(status, body), function);
                // Where HTTP allows no body, nothing of it is missing.
                let is_cut = !matches!(status, 100 | 304) || !body.is_empty();
                assert_eq!(error.response().unwrap().is_truncated(), is_cut, "{status}");
            }
        }
    }
}

#[test]
fn in_errors_that_are_made_by_hand() {
    let arrived = arrived(202, b"{}");
    let decode = DecodeError::new::<Sent>(arrived.clone(), "no id");
    let error = SmsError::from_decode(decode);
    assert_eq!(endpoint(&error), None);
    assert_eq!(error.response().unwrap().headers(), arrived.headers());
    assert_eq!(error.response().unwrap().body(), arrived.body());
}

#[test]
fn the_endpoint_names_the_module_of_the_function() {
    mod inner {
        use acs_endpoint::{CommonError, acs_endpoint};

        #[acs_endpoint(service = "common")]
        pub(super) fn r#move() -> Result<(), CommonError> {
            crate::support::bare(404)
        }
    }
    let error = inner::r#move().unwrap_err();
    let endpoint = endpoint(&error).unwrap();
    assert_eq!(endpoint.to_string(), "common move");
    assert_eq!(endpoint.module(), "behaviour::nothing_lost::inner");
}
