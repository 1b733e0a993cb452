use serde::Deserialize;

use super::{MultiStatus, MultiStatusItem};
use crate::call::convert::decode;
use crate::error::retry::Retry;
use crate::service::ServiceError;
use crate::service::sms::SmsError;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Item {
    http_status_code: u16,
    successful: Option<bool>,
    error_message: Option<String>,
}

impl MultiStatusItem for Item {
    fn status(&self) -> u16 {
        self.http_status_code
    }

    fn successful(&self) -> Option<bool> {
        self.successful
    }

    fn message(&self) -> Option<&str> {
        self.error_message.as_deref()
    }
}

fn read(body: &'static str) -> Result<MultiStatus<Item, SmsError>, SmsError> {
    let response =
        http::Response::builder().status(202).header("ms-cv", "cv.0").body(body.into()).unwrap();
    decode(response)
}

#[test]
fn both_the_status_and_the_flag_must_report_a_success() {
    let sent = read(
        r#"{"value":[
            {"httpStatusCode":202,"successful":true},
            {"httpStatusCode":202,"successful":false,"errorMessage":"no"},
            {"httpStatusCode":400,"successful":true},
            {"httpStatusCode":503},
            {"httpStatusCode":200},
            {"httpStatusCode":0,"successful":true}
        ]}"#,
    )
    .unwrap();
    let outcome: Vec<_> = sent
        .items()
        .iter()
        .map(|item| item.as_ref().map(Item::status).map_err(|failed| failed.error().status()))
        .collect();
    let status = |code| Err(http::StatusCode::from_u16(code).ok());
    assert_eq!(outcome, [Ok(202), status(202), status(400), status(503), Ok(200), status(202)]);
    assert_eq!(sent.retryable().map(super::ItemError::index).collect::<Vec<_>>(), [3]);
    assert_eq!(sent.failed().next().unwrap().retry(), Retry::No);
}

#[test]
fn the_error_of_an_item_has_its_json_its_message_and_the_headers() {
    let body = r#"{"value":[{"httpStatusCode":401,"errorMessage":"not yours"}]}"#;
    let failed = read(body).unwrap().into_result().unwrap_err();
    assert_eq!(
        failed.to_string().split(';').next(),
        Some("item 0: sms: 401 Unauthorized: not yours")
    );
    let response = failed.error().response().unwrap();
    assert_eq!(response.body(), r#"{"httpStatusCode":401,"errorMessage":"not yours"}"#);
    assert_eq!(response.request_id(), Some("cv.0"));
}

#[test]
fn an_invalid_item_is_reported_with_its_path() {
    for (body, path, reason) in [
        (
            r#"{"value":[{"httpStatusCode":202},{"httpStatusCode":"x"}]}"#,
            "value[1].httpStatusCode",
            "invalid type: string, expected u16",
        ),
        (r#"{"value":[{}]}"#, "value[0]", "missing field `httpStatusCode`"),
        (r#"{"values":[]}"#, "", "missing field `value`"),
        (r#"{"value":{}}"#, "value", "invalid type: map, expected a sequence"),
    ] {
        let error = read(body).unwrap_err();
        let error = error.decode_error().unwrap();
        assert_eq!((error.path(), error.reason()), (path, reason), "{body}");
        assert_eq!(error.response().body(), body);
    }
}

#[test]
fn the_body_can_be_the_list() {
    assert_eq!(read(r#" [{"httpStatusCode":200}]"#).unwrap().succeeded().count(), 1);
}

#[test]
fn a_message_does_not_replace_the_code_in_the_items_json() {
    let body = r#"{"value":[{"httpStatusCode":400,"errorMessage":"no","errorCode":"InvalidTo"}]}"#;
    let sent = read(body).unwrap();
    let error = sent.failed().next().unwrap().error();
    assert_eq!((error.error_code(), error.message()), (Some("InvalidTo"), Some("no")));
}
