//! A client that the crate does not know, and `Result`s of responses.

use acs_endpoint::client::{ClientError, ClientFailure};
use acs_endpoint::{
    Endpoint, ErrorResponse, MAX_ERROR_BODY, ServiceError, SmsError, TransportError,
    TransportErrorKind, acs_endpoint,
};
use bytes::Bytes;

use crate::support::broken::{Chunked, sent_in_chunks, sent_in_chunks_blocking};
use crate::support::{Response, bare, chain, endpoint, response};

#[tokio::test]
async fn an_error_body_is_read_up_to_the_limit() {
    for (chunk, count) in [(1000, 100), (MAX_ERROR_BODY, 2), (MAX_ERROR_BODY + 1, 1)] {
        let chunks = || (0..count).map(move |_| Bytes::from(vec![b'x'; chunk]));
        let chunked = || Chunked::new(bare(400), chunks());
        for error in [
            sent_in_chunks(chunked()).await.unwrap_err(),
            sent_in_chunks_blocking(chunked()).unwrap_err(),
        ] {
            assert!(matches!(error, SmsError::BadRequest(_)));
            let response = error.response().unwrap();
            assert_eq!(response.body().len(), MAX_ERROR_BODY);
            assert!(response.is_truncated());
        }
    }
    let fits = Chunked::new(bare(400), [Bytes::from(vec![b'x'; MAX_ERROR_BODY])]);
    let error = sent_in_chunks(fits).await.unwrap_err();
    assert_eq!(error.response().unwrap().body().len(), MAX_ERROR_BODY);
    assert!(!error.response().unwrap().is_truncated(), "the bound itself still fits");
}

/// Nothing is read beyond the limit, so an endless body is harmless.
#[tokio::test]
async fn an_endless_body_is_abandoned() {
    let broken = || Chunked::broken(response(400, &[], vec![b'x'; 4 * MAX_ERROR_BODY]), "read on");
    for error in [
        sent_in_chunks(broken()).await.unwrap_err(),
        sent_in_chunks_blocking(broken()).unwrap_err(),
    ] {
        assert_eq!(error.response().unwrap().body().len(), MAX_ERROR_BODY);
    }
}

#[tokio::test]
async fn the_detail_is_read_from_a_body_that_was_cut_at_the_limit() {
    let long = "x".repeat(MAX_ERROR_BODY);
    let body = format!(r#"{{"error":{{"code":"TooLong","message":"Cut.","target":"{long}"}}}}"#);
    let error = sent_in_chunks(Chunked::new(bare(400), [body.into()])).await.unwrap_err();
    assert_eq!((error.error_code(), error.message()), (Some("TooLong"), Some("Cut.")));
}

/// The error of a client.
#[derive(Debug)]
enum Fault {
    Refused,
    Lost,
    Status(u16),
}

impl ClientError for Fault {
    fn into_failure(self) -> ClientFailure {
        match self {
            Self::Refused => ClientFailure::Transport(TransportError::not_sent("refused")),
            Self::Lost => ClientFailure::Transport(TransportError::no_response("lost")),
            Self::Status(status) => ClientFailure::Response(ErrorResponse::from_status(
                http::StatusCode::from_u16(status).unwrap(),
            )),
        }
    }
}

#[acs_endpoint(service = "sms")]
async fn call(result: Result<Response, Fault>) -> Result<(), SmsError> {
    result
}

#[acs_endpoint(service = "sms")]
fn call_blocking(result: Result<Response, Fault>) -> Result<(), SmsError> {
    result
}

#[tokio::test]
async fn a_result_of_a_response() {
    for (given, phase) in [
        (|| Fault::Refused, TransportErrorKind::NotSent),
        (|| Fault::Lost, TransportErrorKind::NoResponse),
    ] as [(fn() -> Fault, TransportErrorKind); 2]
    {
        for (error, function) in [
            (call(Err(given())).await.unwrap_err(), "call"),
            (call_blocking(Err(given())).unwrap_err(), "call_blocking"),
        ] {
            let SmsError::Transport(transport) = &error else { panic!("{error:?}") };
            assert_eq!(transport.kind(), phase);
            assert!(transport.response().is_none() && error.response().is_none());
            assert_eq!(endpoint(&error).map(Endpoint::function), Some(function));
            assert_eq!(chain(&error).len(), 2);
        }
    }
    assert!(call(Ok(bare(200))).await.is_ok());
    assert!(matches!(call_blocking(Ok(bare(404))), Err(SmsError::NotFound(_))));
}

#[tokio::test]
async fn an_error_with_a_status_becomes_its_variant() {
    for error in [
        call(Err(Fault::Status(403))).await.unwrap_err(),
        call_blocking(Err(Fault::Status(403))).unwrap_err(),
    ] {
        let SmsError::Forbidden(response) = &error else { panic!("{error:?}") };
        assert!(response.is_truncated() && response.body().is_empty());
        assert!(response.endpoint().is_some());
    }
    assert!(matches!(call(Err(Fault::Status(603))).await, Err(SmsError::Undocumented(_))));
}

#[tokio::test]
async fn returns_inside_the_body_have_the_type_of_the_signature() {
    #[acs_endpoint(service = "sms")]
    async fn early(stop: Option<u16>) -> Result<u8, SmsError> {
        match stop {
            Some(200) => return Ok(9),
            Some(status) => {
                return Err(SmsError::from_response(ErrorResponse::new(bare(status))));
            }
            None => {}
        }
        response(200, &[], "7")
    }
    assert_eq!(early(Some(200)).await.unwrap(), 9);
    assert_eq!(early(None).await.unwrap(), 7);
    let error = early(Some(404)).await.unwrap_err();
    assert!(matches!(error, SmsError::NotFound(_)) && endpoint(&error).is_none());
}

#[test]
fn in_memory_bodies_of_every_kind() {
    macro_rules! takes {
        ($($body:expr => $body_type:ty),*) => {$({
            #[acs_endpoint(service = "sms")]
            fn take(body: $body_type) -> Result<String, SmsError> {
                http::Response::new(body)
            }
            assert_eq!(take($body).unwrap(), "text");
        })*};
    }
    takes! {
        Bytes::from("text") => Bytes,
        b"text".to_vec() => Vec<u8>,
        "text".to_owned() => String,
        &b"text"[..] => &'static [u8],
        "text" => &'static str
    }
}
