//! Secrets and personal data do not appear in a log, wherever they come from.

use std::error::Error;

use acs_endpoint::{
    DecodeError, ErrorResponse, MultiStatus, MultiStatusItem, SmsError, TransportError, decode,
};
use bytes::Bytes;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::json;

use crate::invariants::{self, SECRET};
use crate::{config, generate};

/// Generates secrets and personal data, with the part that must not be shown.
const SECRETS: [(&str, &str); 44] = [
    ("+14255550123", "5550123"),
    ("+1 (425) 555-0123", "555-0123"),
    ("(425) 555-0123", "555-0123"),
    ("+44 20 7946 0958", "7946"),
    ("+1\u{a0}425\u{a0}555\u{2011}0123", "\u{2011}0123"),
    ("425.555.0123 ext. 4567", "4567"),
    ("tel4255550123", "5550123"),
    ("+１４２５５５５０１２３", "５５５０１２３"),
    ("%2B14255550123", "5550123"),
    ("alex.berta@contoso.com", "alex"),
    ("alex+news@mail.contoso.co.uk", "alex"),
    ("o'connor@contoso.com", "connor"),
    ("\"alex berta\"@contoso.com", "berta"),
    ("alex_contoso.com#EXT#@fabrikam.com", "alex_"),
    ("alex@contoso.comberta@fabrikam.com", "berta"),
    ("alex%40contoso.com", "alex"),
    ("sk-live-42hunter2", "hunter2"),
    ("sk-proj-hunter2", "hunter2"),
    ("ghp_hunter2hunter2", "hunter2"),
    ("github_pat_hunter2hunter2", "hunter2"),
    ("xoxb-42-hunter2", "hunter2"),
    ("AKIAHUNTER2HUNTER2", "HUNTER2"),
    ("AIzaSyhunter2hunter2hunter2", "hunter2"),
    ("eyJhbGciOiJIUzI1NiJ9.eyJodW50ZXIyIjoxfQ.hunter2", "hunter2"),
    ("-----BEGIN PRIVATE KEY----- hunter2 -----END PRIVATE KEY-----", "hunter2"),
    ("Bearer hunter2", "hunter2"),
    ("Basic aHVudGVyMjpodW50ZXIy", "aHVudGVy"),
    ("SharedAccessSignature sr=a&sig=hunter2", "hunter2"),
    ("Authorization: Bearer hunter2", "hunter2"),
    ("alex:hunter2@contoso.com", "hunter2"),
    ("accesskey=hunter2==", "hunter2"),
    ("AccountKey=hunter2", "hunter2"),
    ("Signature=hunter2", "hunter2"),
    ("sig=hunter2%3D", "hunter2"),
    ("password=hunter2", "hunter2"),
    ("\"password\":\"hunter2\"", "hunter2"),
    ("api_key: hunter2", "hunter2"),
    ("client_secret=hunter2", "hunter2"),
    ("token=hunter2", "hunter2"),
    ("https://alex:hunter2@contoso.com/", "hunter2"),
    ("https://contoso.com/a?sig=hunter2", "hunter2"),
    ("https://contoso.com/a#hunter2", "hunter2"),
    ("//alex:hunter2@contoso.com/a", "hunter2"),
    ("/a?x=hunter2&y=hunter2", "hunter2"),
];

/// Headers that logs show, and some that they do not. IDs of calls are shown completely.
const HEADERS: [&str; 10] = [
    "location",
    "operation-location",
    "azure-asyncoperation",
    "content-location",
    "link",
    "www-authenticate",
    "server",
    "x-ms-error-code",
    "set-cookie",
    "x-anything",
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

/// An item whose message repeats the data that was sent.
#[derive(Debug, serde::Deserialize)]
struct Failed {
    message: String,
}

impl MultiStatusItem for Failed {
    fn status(&self) -> u16 {
        400
    }

    fn message(&self) -> Option<&str> {
        Some(&self.message)
    }
}

/// Checks that no form of an error and of its causes contains the text.
fn not_shown(error: &SmsError, hidden: &str) -> Result<(), TestCaseError> {
    let mut next: Option<&dyn Error> = Some(error);
    while let Some(error) = next {
        for shown in
            [format!("{error}"), format!("{error:#}"), format!("{error:?}"), format!("{error:#?}")]
        {
            prop_assert!(!shown.contains(hidden), "{}", shown);
        }
        next = error.source();
    }
    Ok(())
}

/// Words that mean a size, a time or an id if a number is next to them.
const WORDS: [&str; 16] = [
    "id", "ids:", "code:", "request", "limit", "got", "is", "at most", "ms", "ms'", "bytes",
    "items,", "seconds", "tokens", "USD", "$",
];

/// Generates text that can be next to personal data without becoming part of it, and without characters that
/// `Debug` shows as numbers.
fn beside() -> impl Strategy<Value = String> {
    let word = select(&WORDS[..]).prop_map(str::to_owned);
    prop_oneof![
        "[^\\x00-\\x1f@%0-9a-zA-Z()+.,_\\u{e000}-\\u{10ffff}-]{0,20}",
        "[a-z ,;:'\"]{0,200}",
        word
    ]
}

fn decodes<T: acs_endpoint::FromResponse>(body: &str) -> Option<SmsError> {
    decode::<T, SmsError>(http::Response::new(Bytes::copy_from_slice(body.as_bytes()))).err()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_secret_is_shown(
        (data, hidden) in select(&SECRETS[..]),
        (before, after) in (beside(), beside()),
        status in generate::status(),
        header in select(&HEADERS[..]),
        place in 0..10_usize,
    ) {
        let text = format!("{before} {data} {after}");
        let body = match place {
            0 => json!({"error": {"code": text, "message": text, "target": text}}).to_string(),
            1 => json!({"error": {"details": [{"message": text}], "innererror": {"message": text}}}).to_string(),
            2 => json!({"From": [text]}).to_string(),
            3 => json!(text).to_string(),
            4 => json!({&text: [1, {&text: "x"}]}).to_string(),
            5 => json!({"title": text, "detail": text, "errors": {&text: [text]}}).to_string(),
            6 => json!({"value": [{"id": 1, "message": text, &text: text}]}).to_string(),
            7 => text.clone(),
            8 => format!("<title>{text}</title>"),
            _ => "{}".to_owned(),
        };
        let mut arrived = http::Response::new(Bytes::from(body));
        *arrived.status_mut() = http::StatusCode::from_u16(status).unwrap();
        if let Ok(value) = http::HeaderValue::from_str(data) {
            arrived.headers_mut().insert(header, value);
        }
        let errors = [
            decode::<Vec<u8>, SmsError>(arrived.clone()).err(),
            decode::<std::collections::HashMap<String, u8>, SmsError>(arrived.clone()).err(),
            Some(SmsError::Decode(DecodeError::new::<u8>(arrived.clone(), &text))),
            Some(TransportError::no_response(text.clone()).into()),
            Some(TransportError::interrupted(ErrorResponse::new(arrived.clone()), text).into()),
        ];
        for error in errors.into_iter().flatten() {
            not_shown(&error, hidden)?;
        }
        if let Ok(items) = decode::<MultiStatus<Failed, SmsError>, SmsError>(arrived) {
            prop_assert!(!format!("{items:?}").contains(hidden), "{:?}", items);
            for item in items.failed() {
                not_shown(item.error(), hidden)?;
                prop_assert!(!format!("{item} {item:#} {item:?}").contains(hidden), "{}", item);
            }
        }
    }

    /// The error of an unreadable success has the path, and does not quote the value.
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
            // Without a quotation mark before it, since keys are part of the path.
            _ => format!("{}{SECRET}{after}", before.replace('"', "")),
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
