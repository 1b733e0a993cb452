//! Tests whether a request can be sent again, and which ID identifies it in the service's logs.

use std::time::Duration;

use acs_endpoint::{
    CommonError, DecodeError, ErrorResponse, Retry, ServiceError, SmsError, TransportError,
    acs_endpoint,
};

use crate::support::broken::{Chunked, sent_in_chunks_blocking};
use crate::support::calls::{sent_blocking, sms_blocking};
use crate::support::{Response, bare, response};

#[acs_endpoint(service = "sms")]
fn call(result: Result<Response, TransportError>) -> Result<(), SmsError> {
    result
}

#[test]
fn by_status() {
    for status in (100..=999).filter(|status| !(200..300).contains(status)) {
        let expected = match status {
            421 | 425 | 429 => Retry::Yes { after: None },
            408 | 500 | 502 | 503 | 504 => Retry::IfIdempotent { after: None },
            _ => Retry::No,
        };
        let error = sms_blocking(bare(status)).unwrap_err();
        // A message that is refused with 429 may already be in the queue.
        let of_row = if status == 429 { Retry::IfIdempotent { after: None } } else { expected };
        assert_eq!(error.retry(), of_row, "{status}");
        assert_eq!(error.response().unwrap().retry(), expected, "{status}");
        let error = CommonError::from_response(ErrorResponse::new(bare(status)));
        assert_eq!(error.retry(), expected, "{status}");
    }
}

#[test]
fn after_the_delay_in_the_headers() {
    let date = ("date", "Sun, 06 Nov 1994 08:49:37 GMT");
    let at = ("retry-after", "Sun, 06 Nov 1994 08:50:37 GMT");
    let (seconds, long, short) =
        (("retry-after", "3"), ("retry-after-ms", "20"), ("x-ms-retry-after-ms", "10"));
    for (headers, expected) in [
        (&[][..], None),
        (&[seconds], Some(3000)),
        (&[("retry-after", "0")], Some(0)),
        (&[("retry-after", "soon")], None),
        (&[("retry-after", "-1")], None),
        (&[("retry-after", "999999999999")], Some(24 * 60 * 60 * 1000)),
        (&[date, at], Some(60_000)),
        (&[seconds, long], Some(20)),
        (&[seconds, long, short], Some(10)),
        (&[seconds, ("x-ms-retry-after-ms", "x")], Some(3000)),
    ] {
        let expected = expected.map(Duration::from_millis);
        let error = |status| sms_blocking(response(status, headers, "")).unwrap_err();
        for status in [408, 429, 500, 502, 503, 504] {
            let retry = error(status).retry();
            assert_eq!(retry, Retry::IfIdempotent { after: expected }, "{status} {headers:?}");
        }
        for status in [421, 425] {
            assert_eq!(error(status).retry(), Retry::Yes { after: expected }, "{headers:?}");
        }
        assert_eq!(error(401).retry(), Retry::No, "{headers:?}");
        for status in [401, 429, 500] {
            assert_eq!(error(status).response().unwrap().retry_after(), expected, "{headers:?}");
        }
    }
}

#[test]
fn by_the_progress_of_the_call() {
    let head = || ErrorResponse::new(response(429, &[("retry-after", "3")], ""));
    for (error, processed, expected) in [
        (TransportError::not_sent("x"), false, Retry::Yes { after: None }),
        (TransportError::no_response("x"), true, Retry::IfIdempotent { after: None }),
        (TransportError::interrupted(head(), "x"), true, Retry::IfIdempotent { after: None }),
    ] {
        assert_eq!(error.may_have_been_processed(), processed);
        assert_eq!(error.retry(), expected);
        assert_eq!(call(Err(error)).unwrap_err().retry(), expected);
    }
    let broken = Chunked::broken(response(200, &[], "{}"), "reset");
    let error = sent_in_chunks_blocking(broken).unwrap_err();
    assert_eq!(error.retry(), Retry::IfIdempotent { after: None });
}

/// The status of an interrupted error has arrived, so it decides.
#[test]
fn by_the_status_of_an_error_that_was_interrupted() {
    let broken = Chunked::broken(response(429, &[("retry-after", "3")], "{}"), "reset");
    let error = sent_in_chunks_blocking(broken).unwrap_err();
    assert_eq!(error.retry(), Retry::IfIdempotent { after: Some(Duration::from_secs(3)) });
}

#[test]
fn not_after_a_success_that_cannot_be_read() {
    let error = sent_blocking(response(202, &[("retry-after", "3")], "{}")).unwrap_err();
    assert_eq!(error.retry(), Retry::No, "it was processed, and sent again fails the same way");
    // This also applies if a function lists as a success a status that can be retried otherwise.
    for status in [429, 503] {
        let error = SmsError::from_decode(DecodeError::new::<u8>(bare(status), "no number"));
        assert_eq!(error.retry(), Retry::No, "{status}");
    }
}

#[test]
fn the_request_id_is_the_first_of_the_known_headers() {
    let preferred = [
        "MS-CV",
        "x-ms-request-id",
        "apim-request-id",
        "X-Microsoft-Skype-Chain-ID",
        "mise-correlation-id",
        "trace-id",
        "X-Azure-Ref",
        "x-ms-client-request-id",
    ];
    for from in 0..preferred.len() {
        // The order in which they arrive does not matter.
        let headers: Vec<_> = preferred[from..].iter().rev().map(|name| (*name, *name)).collect();
        let error = sms_blocking(response(400, &headers, "")).unwrap_err();
        assert_eq!(error.request_id(), Some(preferred[from]));
        assert_eq!(error.response().unwrap().request_id(), Some(preferred[from]));
    }
    assert_eq!(sms_blocking(bare(400)).unwrap_err().request_id(), None);
}

#[test]
fn an_empty_request_id_is_none() {
    let error = sms_blocking(response(400, &[("ms-cv", " "), ("x-azure-ref", "ref")], ""));
    assert_eq!(error.unwrap_err().request_id(), Some("ref"));
}

#[test]
fn the_request_id_of_a_transport_error_is_that_of_the_head() {
    let broken = Chunked::broken(response(200, &[("ms-cv", "cv.0")], "{}"), "reset");
    assert_eq!(sent_in_chunks_blocking(broken).unwrap_err().request_id(), Some("cv.0"));
    let error = call(Err(TransportError::no_response("x"))).unwrap_err();
    assert_eq!((error.request_id(), error.status(), error.error_code()), (None, None, None));
}
