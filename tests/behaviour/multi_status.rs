//! A 202 that is not a success for every item, over HTTP and in memory.

use acs_endpoint::{
    ItemError, MultiStatus, MultiStatusItem, Retry, ServiceError, SmsError, acs_endpoint,
};
use serde::Deserialize;

use crate::support::names::Named;
use crate::support::{Response, chain, response};

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Item {
    to: String,
    http_status_code: u16,
    successful: bool,
    error_message: Option<String>,
}

impl MultiStatusItem for Item {
    fn status(&self) -> u16 {
        self.http_status_code
    }

    fn successful(&self) -> Option<bool> {
        Some(self.successful)
    }

    fn message(&self) -> Option<&str> {
        self.error_message.as_deref()
    }
}

#[acs_endpoint(service = "sms", success(202))]
async fn send(response: Response) -> Result<MultiStatus<Item, SmsError>, SmsError> {
    response
}

#[acs_endpoint(service = "sms")]
fn send_blocking(response: Response) -> Result<MultiStatus<Item, SmsError>, SmsError> {
    response
}

const BODY: &str = r#"{"value":[
    {"to":"+14255550120","httpStatusCode":202,"successful":true},
    {"to":"+14255550121","httpStatusCode":400,"successful":false,"errorMessage":"+14255550121 is no number."},
    {"to":"+14255550122","httpStatusCode":503,"successful":false},
    {"to":"+14255550123","httpStatusCode":202,"successful":false},
    {"to":"+14255550124","httpStatusCode":429,"successful":true,"errorMessage":""}
]}"#;

fn arrived() -> Response {
    response(202, &[("ms-cv", "cv.0"), ("retry-after", "3")], BODY)
}

#[tokio::test]
async fn each_item_has_its_own_variant() {
    for sent in [send(arrived()).await.unwrap(), send_blocking(arrived()).unwrap()] {
        assert_eq!(sent.items().len(), 5);
        assert_eq!(sent.succeeded().map(|item| &*item.to).collect::<Vec<_>>(), ["+14255550120"]);
        let failed: Vec<_> = sent
            .failed()
            .map(|failed| (failed.index(), failed.error().name(), failed.error().status().unwrap()))
            .map(|(index, name, status)| (index, name, status.as_u16()))
            .collect();
        assert_eq!(
            failed,
            [
                (1, "BadRequest", 400),
                (2, "Undocumented", 503),
                (3, "Undocumented", 202),
                (4, "TooManyRequests", 429)
            ]
        );
        let retryable: Vec<_> = sent.retryable().map(ItemError::index).collect();
        assert_eq!(retryable, [2, 4]);
        assert_eq!(
            sent.failed().last().unwrap().retry(),
            Retry::IfIdempotent { after: Some(std::time::Duration::from_secs(3)) }
        );
        assert_eq!(sent.into_result().unwrap_err().index(), 1);
    }
}

#[tokio::test]
async fn the_error_of_an_item_contains_its_json_and_the_headers() {
    let sent = send(arrived()).await.unwrap();
    let refused = sent.failed().next().unwrap();
    assert_eq!(refused.item().to, "+14255550121");
    let error = refused.error();
    assert_eq!(error.message(), Some("+14255550121 is no number."));
    assert_eq!(error.request_id(), Some("cv.0"));
    let body: serde_json::Value = serde_json::from_slice(error.response().unwrap().body()).unwrap();
    assert_eq!((&body["to"], &body["httpStatusCode"]), (&"+14255550121".into(), &400.into()));
}

#[test]
fn an_empty_message_is_none() {
    let sent = send_blocking(arrived()).unwrap();
    assert_eq!(sent.failed().last().unwrap().error().message(), None);
}

#[test]
fn a_log_shows_an_item_without_its_number() {
    let sent = send_blocking(arrived()).unwrap();
    for failed in sent.failed() {
        for shown in [failed.to_string(), format!("{failed:?}"), chain(failed).join("\n")] {
            assert!(!shown.contains("+1425555012"), "{shown}");
        }
    }
    let first = sent.failed().next().unwrap().to_string();
    assert!(first.starts_with("item 1: sms: 400 Bad Request: +1425***21 is no number."), "{first}");
}

#[tokio::test]
async fn an_item_that_does_not_fit_is_a_decode_error_with_its_path() {
    let body = r#"{"value":[{"to":"a","httpStatusCode":202,"successful":true},{"to":7}]}"#;
    let error = send(response(202, &[], body)).await.unwrap_err();
    let decode = error.decode_error().unwrap();
    assert_eq!(
        (decode.path(), decode.reason()),
        ("value[1].to", "invalid type: integer, expected a string")
    );
    assert_eq!(decode.response().text_lossy(), body);
    assert_eq!(decode.endpoint().unwrap().function(), "send");
    assert_eq!(send(response(401, &[], BODY)).await.unwrap_err().name(), "Unauthorized");
}
