//! Memory use of a call: allocations, and the sizes of errors and futures.

use acs_endpoint::{
    CommonError, DecodeError, ErrorResponse, SmsError, TransportError, acs_endpoint,
};
use allocation_counter::measure;
use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Response, StatusCode};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct Sent {
    value: Vec<Recipient>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code)]
struct Recipient {
    to: String,
    message_id: Option<String>,
}

#[acs_endpoint(service = "sms")]
fn send(response: Response<Bytes>) -> Result<Sent, SmsError> {
    response
}

#[acs_endpoint(service = "sms")]
async fn send_async(response: Response<Bytes>) -> Result<Sent, SmsError> {
    response
}

#[acs_endpoint(service = "sms")]
fn cancel(response: Response<Bytes>) -> Result<(), SmsError> {
    response
}

fn response(status: StatusCode, body: &'static str) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from_static(body.as_bytes()));
    *response.status_mut() = status;
    let json = HeaderValue::from_static("application/json");
    response.headers_mut().insert(CONTENT_TYPE, json);
    response
}

const SENT: &str = r#"{"value":[{"to":"+14255550123","messageId":"a"},{"to":"+14255550124"}]}"#;

#[test]
fn a_success_allocates_what_its_value_does() {
    let by_hand = response(StatusCode::ACCEPTED, SENT);
    let by_hand = measure(|| {
        let sent: Sent = serde_json::from_slice(by_hand.body()).unwrap();
        assert_eq!(sent.value.len(), 2);
    });
    let (blocking, waiting) =
        (response(StatusCode::ACCEPTED, SENT), response(StatusCode::ACCEPTED, SENT));
    let annotated = measure(|| assert_eq!(send(blocking).unwrap().value.len(), 2));
    assert_eq!(annotated.count_total, by_hand.count_total);
    assert_eq!(annotated.bytes_total, by_hand.bytes_total);

    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let nothing = measure(|| runtime.block_on(async {}));
    let annotated = measure(|| {
        assert_eq!(runtime.block_on(send_async(waiting)).unwrap().value.len(), 2);
    });
    assert_eq!(annotated.count_total - nothing.count_total, by_hand.count_total);
}

#[test]
fn a_success_without_a_value_allocates_nothing() {
    let response = response(StatusCode::NO_CONTENT, "");
    assert_eq!(measure(|| cancel(response).unwrap()).count_total, 0);
}

#[test]
fn an_error_is_one_allocation_until_its_body_is_read() {
    let response = response(
        StatusCode::NOT_FOUND,
        r#"{"error":{"code":"NotFound","message":"There is none."}}"#,
    );
    let mut error = None;
    let made = measure(|| error = cancel(response).err());
    assert_eq!(made.count_total, 1);
    assert!(made.bytes_total <= 256, "{} bytes", made.bytes_total);

    let Some(SmsError::NotFound(error)) = error else { panic!("{error:?}") };
    let read = measure(|| assert_eq!(error.error_code(), Some("NotFound")));
    assert_eq!(read.count_total, 3, "the code, the message, and the value that contains them");
    let again = measure(|| assert_eq!(error.message(), Some("There is none.")));
    assert_eq!(again.count_total, 0);
}

#[test]
fn errors_are_small() {
    let pointer = size_of::<usize>();
    assert_eq!(size_of::<ErrorResponse>(), pointer);
    assert_eq!(size_of::<DecodeError>(), pointer);
    assert_eq!(size_of::<TransportError>(), pointer);
    assert!(size_of::<SmsError>() <= 2 * pointer);
    assert!(size_of::<CommonError>() <= 2 * pointer);
    assert!(size_of::<Result<(), SmsError>>() <= 2 * pointer);
}

#[acs_endpoint(service = "sms")]
async fn annotated(http: &reqwest::Client, url: &str) -> Result<Sent, SmsError> {
    http.post(url).send().await
}

#[acs_endpoint(service = "sms")]
async fn annotated_question(http: &reqwest::Client, url: &str) -> Result<Sent, SmsError> {
    http.post(url).send().await?
}

async fn by_hand(http: &reqwest::Client, url: &str) -> Result<Sent, Box<dyn std::error::Error>> {
    let mut response = http.post(url).send().await?;
    let status = response.status();
    let headers = std::mem::take(response.headers_mut());
    let body = response.bytes().await?;
    if status.is_success() {
        Ok(serde_json::from_slice(&body)?)
    } else {
        Err(format!("{status}, {headers:?}, {body:?}").into())
    }
}

#[test]
fn futures_are_no_larger_than_written_by_hand() {
    let http = reqwest::Client::new();
    let by_hand = size_of_val(&by_hand(&http, ""));
    for annotated in
        [size_of_val(&annotated(&http, "")), size_of_val(&annotated_question(&http, ""))]
    {
        assert!(annotated <= by_hand, "{annotated} bytes, by hand {by_hand}");
    }
}
