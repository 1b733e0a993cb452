//! `#[derive(FromResponse)]`, which reads each success status as a variant.

use acs_endpoint::{FromResponse, SmsError, acs_endpoint};
use bytes::Bytes;

use crate::support::calls::Sent;
use crate::support::{Response, bare, response};

#[derive(Debug, FromResponse)]
enum Upserted {
    #[status(200)]
    Updated(Sent),
    #[status(201 | 203)]
    Created { sent: Sent },
    #[status(202)]
    Accepted,
}

#[derive(Debug, FromResponse)]
enum Fetched {
    #[status(200..=299)]
    Value(Sent),
    #[status(_)]
    Other(Bytes),
}

#[acs_endpoint(service = "sms", success(200..=202))]
async fn upsert(response: Response) -> Result<Upserted, SmsError> {
    response
}

#[acs_endpoint(service = "sms", none_on(404))]
fn find(response: Response) -> Result<Option<Upserted>, SmsError> {
    response
}

#[acs_endpoint(service = "sms", success(200, 304), allow_undocumented(304))]
fn fetch(response: Response) -> Result<http::Response<Fetched>, SmsError> {
    response
}

const SENT: &str = r#"{"id":"7"}"#;

#[tokio::test]
async fn each_status_is_read_as_its_variant() {
    let arrived = |status| response(status, &[], SENT);
    assert!(matches!(upsert(arrived(200)).await, Ok(Upserted::Updated(sent)) if sent.id == "7"));
    let created = upsert(arrived(201)).await.unwrap();
    assert!(matches!(created, Upserted::Created { sent } if sent.id == "7"));
    assert!(matches!(upsert(bare(202)).await, Ok(Upserted::Accepted)), "no body is asked for");
    assert!(matches!(upsert(arrived(404)).await, Err(SmsError::NotFound(_))));
}

#[test]
fn a_variant_without_a_body_is_some() {
    assert!(matches!(find(bare(202)), Ok(Some(Upserted::Accepted))));
    assert!(matches!(find(bare(404)), Ok(None)));
    assert!(matches!(find(bare(200)), Ok(None)), "this one has a value only in its body");
}

#[test]
fn a_success_without_a_variant_is_a_decode_error() {
    let Err(SmsError::Decode(error)) = find(response(206, &[("ms-cv", "cv.0")], SENT)) else {
        panic!("no decode error");
    };
    assert!(error.reason().contains("200, 201, 203, 202"), "{}", error.reason());
    assert_eq!(
        (error.response().status().as_u16(), error.response().text_lossy().as_ref()),
        (206, SENT)
    );
}

#[tokio::test]
async fn a_variant_that_cannot_be_read_is_a_decode_error() {
    let Err(SmsError::Decode(error)) = upsert(response(201, &[], r#"{"id":7}"#)).await else {
        panic!("no decode error");
    };
    assert_eq!((error.path(), error.response().status().as_u16()), ("id", 201));
}

#[test]
fn the_rest_with_the_head() {
    let fetched = fetch(response(304, &[("etag", "\"1\"")], "odd")).unwrap();
    assert_eq!(fetched.headers()["etag"], "\"1\"");
    assert!(matches!(fetched.body(), Fetched::Other(body) if body == "odd"));
    let fetched = fetch(response(200, &[], SENT)).unwrap();
    assert!(matches!(fetched.into_body(), Fetched::Value(sent) if sent.id == "7"));
}
