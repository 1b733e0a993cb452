//! Secrets and personal data do not appear in a log, wherever they come from.

use acs_endpoint::{MultiStatus, MultiStatusItem, SmsError, decode};
use bytes::Bytes;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::json;

use crate::invariants::{self, SECRET};
use crate::{config, generate};

/// Personal data, with the part of it that must not be shown.
const PERSONAL: [(&str, &str); 7] = [
    ("+14255550123", "5550123"),
    ("+1 (425) 555-0123", "555-0123"),
    ("(425) 555-0123", "555-0123"),
    ("+44 20 7946 0958", "7946"),
    ("alex.berta@contoso.com", "alex"),
    ("alex+news@mail.contoso.co.uk", "alex"),
    ("%2B14255550123", "5550123"),
];

#[derive(Debug, serde::Deserialize)]
#[expect(dead_code, reason = "only read, never looked at")]
struct Item {
    id: u8,
}

impl MultiStatusItem for Item {
    fn status(&self) -> u16 {
        200
    }
}

/// Text that can appear next to personal data without becoming part of it.
fn beside() -> impl Strategy<Value = String> {
    prop_oneof!["[^\\x00-\\x1f@%0-9a-zA-Z()+.,_-]{0,20}", "[a-z ,;:'\"]{0,200}"]
}

fn decodes<T: acs_endpoint::FromResponse>(body: &str) -> Option<SmsError> {
    decode::<T, SmsError>(http::Response::new(Bytes::copy_from_slice(body.as_bytes()))).err()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn personal_data_is_masked(
        (data, hidden) in select(&PERSONAL[..]),
        (before, after) in (beside(), beside()),
        status in generate::status(),
        place in 0..6_usize,
    ) {
        let text = format!("{before} {data} {after}");
        let body = match place {
            0 => json!({"error": {"code": text, "message": text, "target": text}}),
            1 => json!({"error": {"details": [{"message": text}], "innererror": {"message": text}}}),
            2 => json!({"From": [text]}),
            3 => json!(text),
            4 => json!({&text: [1, {&text: "x"}]}),
            _ => json!({"title": text, "detail": text, "errors": {&text: [text]}}),
        };
        let mut arrived = http::Response::new(Bytes::from(body.to_string()));
        *arrived.status_mut() = http::StatusCode::from_u16(status).unwrap();
        arrived.headers_mut().insert("x-ms-request-id", http::HeaderValue::from_static(data));
        let errors = [
            decode::<Vec<u8>, SmsError>(arrived.clone()).err(),
            decode::<std::collections::HashMap<String, u8>, SmsError>(arrived.clone()).err(),
        ];
        for error in errors.into_iter().flatten() {
            for shown in [error.to_string(), format!("{error:?}"), format!("{error:#?}")] {
                prop_assert!(!shown.contains(hidden), "{}", shown);
            }
        }
    }

    /// A success that cannot be read names the place, and quotes nothing.
    #[test]
    fn values_of_a_success_are_not_quoted(before in any::<String>(), after in any::<String>(), open in 0..8_usize) {
        let text = json!(format!("{before}{SECRET}{after}"));
        let body = match open {
            0 => text.to_string(),
            1 => format!(r#"{{"id":{text}}}"#),
            2 => format!(r#"{{"value":[{{"id":{text}}}]}}"#),
            3 => format!("[{text}]"),
            4 => format!(r#"{{"id":5}} {text}"#),
            5 => format!(r#"{{"id":{}"#, text.to_string().trim_end_matches('"')),
            6 => format!(r#"{{"value":{text}}}"#),
            _ => format!("{before}{SECRET}{after}"),
        };
        let errors = [
            decodes::<Item>(&body),
            decodes::<Vec<u64>>(&body),
            decodes::<MultiStatus<Item, SmsError>>(&body),
            decodes::<std::collections::BTreeMap<u8, Option<char>>>(&body),
            decodes::<(f32, bool)>(&body),
        ];
        for error in errors.into_iter().flatten() {
            invariants::shown(&error);
        }
    }
}
