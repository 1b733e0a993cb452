//! The memory use of a call: its allocations, and the sizes of errors and futures.

use acs_endpoint::{
    CommonError, DecodeError, ErrorResponse, MAX_ERROR_BODY, SmsError, TransportError, acs_endpoint,
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
fn a_success_allocates_only_its_value() {
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
    assert_eq!(read.count_total, 2, "the texts, and the value that contains them");
    let again = measure(|| assert_eq!(error.message(), Some("There is none.")));
    assert_eq!(again.count_total, 0);
}

/// Returns the largest body that an error keeps, filled with copies of `unit`.
fn repeated(start: &str, unit: &str, end: &str) -> String {
    let times = (MAX_ERROR_BODY - start.len() - end.len()) / unit.len();
    [start, &unit.repeat(times), end].concat()
}

#[test]
fn an_error_body_needs_a_small_multiple_of_its_size() {
    let bodies = [
        repeated("[", "1e308,", "1]"),
        repeated("[", "1,", "1]"),
        repeated("[", "[],", "1]"),
        repeated("[", "{},", "1]"),
        repeated("[[", "[],".repeat(60).as_str(), ""),
        repeated("", "[", ""),
        repeated("", r#"{"a":"#, ""),
        repeated("", r#"{"error":"#, ""),
        repeated("", r#"{"code":"C","innererror":"#, ""),
        repeated("", r#"{"errors":{"a":"#, ""),
        repeated("", r#"{"errors":[{"details":"#, ""),
        repeated("{", r#""":1,"#, r#""code":"C"}"#),
        repeated("{", r#""code":1,"#, ""),
        repeated("{", r#""a":["b c"],"#, r#""z":[]}"#),
        repeated(r#"{"errors":{"#, r#""field":["b c"],"#, ""),
        repeated(r#"{"errors":["#, r#"{"message":"m","path":["a",1,"b"]},"#, ""),
        repeated(r#"{"message":[""#, r#"a","#, ""),
        repeated(r#"{"message":""#, "\\n", r#""}"#),
        repeated(r#"{"message":""#, "\n", ""),
        repeated(&format!(r#"{{"errors":{{"{}":{{"#, "k".repeat(4_000)), r#""a":["b c"],"#, ""),
        repeated("<Error><Code>C</Code>", "<a/>", "</Error>"),
        repeated("<Error><Code>C</Code>", "<Message>m</Message>", "</Error>"),
        repeated("", "<a>", ""),
        repeated("<a ", "b='c' ", ">"),
        repeated("<Error><Message>", "&amp;", "</Message></Error>"),
        repeated("<html><title>", "a<b>", "</title>"),
        repeated("", "plain text ", ""),
    ];
    for body in bodies {
        let shape: String = body.chars().take(60).collect();
        let size = u64::try_from(body.len()).unwrap();
        let mut response = Response::new(Bytes::from(body));
        *response.status_mut() = StatusCode::BAD_REQUEST;
        let error = ErrorResponse::new(response);
        let read = measure(|| _ = error.error_code());
        let shown = measure(|| _ = (error.to_string(), format!("{error:?}")));
        assert!(read.bytes_max <= 8 * size, "{} bytes for {size}: {shape}", read.bytes_max);
        let kept = u64::try_from(read.bytes_current).unwrap();
        assert!(kept <= 4 * size + 1_000, "{kept} bytes are kept for {size}: {shape}");
        assert!(shown.bytes_max <= 2 * size, "{} bytes to show {size}: {shape}", shown.bytes_max);
    }
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

/// The failed items of a response share their headers.
#[test]
fn failed_items_share_the_headers() {
    use acs_endpoint::{MultiStatus, MultiStatusItem, ServiceError, decode};

    #[derive(Debug, Deserialize)]
    struct Item {
        s: u16,
    }

    impl MultiStatusItem for Item {
        fn status(&self) -> u16 {
            self.s
        }
    }

    let items = vec![r#"{"s":400}"#; 100_000].join(",");
    let body = Bytes::from(format!("[{items}]"));
    let length = body.len() as u64;
    let mut response = Response::new(body);
    for index in 0..90 {
        let name = http::HeaderName::try_from(format!("x-header-{index}")).unwrap();
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static("a value of thirty characters"));
    }
    let mut sent = None;
    let held = measure(|| sent = decode::<MultiStatus<Item, SmsError>, SmsError>(response).ok());
    let factor = held.bytes_max / length;
    assert!(factor < 24, "{factor} times the body while it is read");
    let held = held.bytes_current.cast_unsigned() / length;
    assert!(held < 20, "{held} times the body is kept");
    let sent = sent.unwrap();
    let all = measure(|| assert!(sent.failed().all(|it| it.error().response().is_some())));
    let factor = all.bytes_current.cast_unsigned() / length;
    assert!(factor < 32, "{factor} times the body for the errors");
}
