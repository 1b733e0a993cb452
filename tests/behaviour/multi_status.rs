//! A 202 response in which some items have failed, over HTTP and in memory.

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
                (2, "ServiceUnavailable", 503),
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

#[test]
fn a_number_that_is_not_a_status_code_is_in_the_message() {
    for number in [0, 1, 99, 1000, 65535] {
        for (rest, said) in [
            ("\"successful\":true", ""),
            ("\"successful\":false,\"errorMessage\":\"Lost.\"", ": Lost."),
        ] {
            let body =
                format!("{{\"value\":[{{\"to\":\"a\",\"httpStatusCode\":{number},{rest}}}]}}");
            let failed =
                send_blocking(response(202, &[], body)).unwrap().into_result().unwrap_err();
            let message = format!("item status {number} is not a status code{said}");
            assert_eq!(failed.error().message(), Some(&*message));
            assert_eq!(failed.error().status().unwrap(), 202);
            let shown = failed.to_string();
            assert!(shown.starts_with("item 0: sms: 202 Accepted"), "{shown}");
            assert!(shown.ends_with(&message), "{shown}");
            assert!(!shown.contains(", code"), "{shown}");
        }
    }
}

#[test]
fn debug_prints_counts_and_errors_but_no_item() {
    let shown = format!("{:?}", send_blocking(arrived()).unwrap());
    assert!(
        shown.starts_with("MultiStatus { succeeded: 1, failed: 4, errors: [ItemError { index: 1"),
        "{shown}"
    );
    assert!(!shown.contains("5550120") && !shown.contains("5550121"), "{shown}");
    let item = r#"{"to":"a","httpStatusCode":400,"successful":false}"#;
    let body = format!("[{}]", vec![item; 1_000].join(","));
    assert!(format!("{:?}", send_blocking(response(202, &[], body)).unwrap()).len() < 10_000);
}

#[test]
fn an_item_can_be_iterated_cloned_and_taken_out() {
    let sent = send_blocking(arrived()).unwrap();
    assert_eq!((sent.len(), sent.is_empty()), (5, false));
    let mut failed = 0;
    for item in &sent {
        failed += usize::from(item.is_err());
    }
    assert_eq!(failed, 4);
    let error = sent.into_result().unwrap_err();
    assert_eq!(error.key(), None);
    assert_eq!(error.into_item().to, "+14255550121");
}

/// The result of a reservation of phone numbers. It has an item for each key, and the items have no
/// status.
mod keyed {
    use super::{
        Deserialize, MultiStatus, MultiStatusItem, Response, ServiceError, SmsError, acs_endpoint,
        response,
    };

    #[derive(Debug, Deserialize)]
    pub(super) struct Number {
        status: String,
    }

    impl MultiStatusItem for Number {
        const MEMBER: &'static str = "phoneNumbers";
        const KEYED: bool = true;

        fn status(&self) -> u16 {
            0
        }

        fn has_status(&self) -> bool {
            false
        }

        fn successful(&self) -> Option<bool> {
            Some(self.status != "error")
        }
    }

    #[acs_endpoint(service = "sms")]
    fn reserve(response: Response) -> Result<MultiStatus<Number, SmsError>, SmsError> {
        response
    }

    #[test]
    fn items_with_keys() {
        let body = r#"{"id":"1","phoneNumbers":{
            "14255550120":{"id":"14255550120","status":"reserved"},
            "14255550121":{"id":"14255550121","status":"error",
                "error":{"code":"FailedToReserveNumber","message":"It is taken."}}
        }}"#;
        let reserved = reserve(response(207, &[], body)).unwrap();
        assert_eq!(reserved.succeeded().count(), 1);
        let failed = reserved.failed().next().unwrap();
        assert_eq!((failed.index(), failed.key()), (1, Some("14255550121")));
        assert_eq!(failed.error().error_code(), Some("FailedToReserveNumber"));
        assert_eq!(failed.error().message(), Some("It is taken."));
        assert_eq!(failed.error().status().unwrap(), 207);
        assert!(!format!("{failed:?}").contains("5550121"));
        assert_eq!(reserve(response(200, &[], r#"{"phoneNumbers":{}}"#)).unwrap().len(), 0);

        for (body, path, reason) in [
            (r#"{"phoneNumbers":[]}"#, "phoneNumbers", "invalid type: sequence, expected a map"),
            (
                r#"{"phoneNumbers":{"a":{"status":"x"},"b c":{"status":7}}}"#,
                r#"phoneNumbers["b c"].status"#,
                "invalid type: integer, expected a string",
            ),
            (
                r#"{"phoneNumbers":{"14255550121":{}}}"#,
                r#"phoneNumbers["1425***21"]"#,
                "missing field `status`",
            ),
            ("{}", "", "missing field `phoneNumbers`"),
        ] {
            let error = reserve(response(200, &[], body)).unwrap_err();
            let error = error.decode_error().unwrap();
            assert_eq!((error.path(), error.reason()), (path, reason), "{body}");
        }
    }
}

/// A list that contains only failures, with a status that is a string.
mod refused_participants {
    use super::{
        Deserialize, MultiStatus, MultiStatusItem, Response, ServiceError, SmsError, acs_endpoint,
        response,
    };

    #[derive(Debug, Deserialize)]
    pub(super) struct Refused {
        code: String,
        message: String,
    }

    impl MultiStatusItem for Refused {
        const MEMBER: &'static str = "invalidParticipants";

        fn status(&self) -> u16 {
            acs_endpoint::parse_status(&self.code).unwrap_or_default()
        }

        fn has_status(&self) -> bool {
            acs_endpoint::parse_status(&self.code).is_some()
        }

        fn message(&self) -> Option<&str> {
            Some(&self.message)
        }
    }

    #[acs_endpoint(service = "sms")]
    fn add(response: Response) -> Result<MultiStatus<Refused, SmsError>, SmsError> {
        response
    }

    #[test]
    fn statuses_that_are_text() {
        let body = r#"{"chatThread":{"id":"1"},"invalidParticipants":[
            {"code":"403","message":"Permissions check failed"},
            {"code":"404 Not Found","message":"Not found"},
            {"code":"Gone","message":"Left"}
        ]}"#;
        let added = add(response(201, &[], body)).unwrap();
        let statuses: Vec<_> =
            added.failed().map(|it| it.error().status().unwrap().as_u16()).collect();
        assert_eq!(statuses, [403, 404, 201]);
        let messages: Vec<_> = added.failed().map(|it| it.error().message().unwrap()).collect();
        assert_eq!(messages, ["Permissions check failed", "Not found", "Left"]);
    }

    #[test]
    fn texts_with_a_status() {
        for (text, status) in [
            ("403", Some(403)),
            (" 404 ", Some(404)),
            ("404 Not Found", Some(404)),
            ("HTTP/1.1 200 OK", Some(200)),
            ("http/2 429", Some(429)),
            ("603", Some(603)),
            ("099", Some(99)),
            ("4041", None),
            ("40", None),
            ("+40", None),
            ("NotFound", None),
            ("HTTP/1.1", None),
            ("", None),
        ] {
            assert_eq!(acs_endpoint::parse_status(text), status, "{text}");
        }
    }
}
