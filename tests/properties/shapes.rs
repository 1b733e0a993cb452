//! Tests that the code and the message are found in every spelling of their names, and in the rest of a
//! body that was cut off.

use acs_endpoint::ErrorResponse;
use bytes::Bytes;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::config;

fn refused(body: impl Into<Bytes>) -> ErrorResponse {
    ErrorResponse::new(http::Response::new(body.into()))
}

/// Generates a spelling of a name that a service could use.
fn written(name: &str, upper: &[bool], separator: &str) -> String {
    let words = name.split(' ').collect::<Vec<_>>().join(separator);
    let cased = words.chars().zip(upper.iter().cycle());
    cased.map(|(c, upper)| if *upper { c.to_ascii_uppercase() } else { c }).collect()
}

/// Returns a text as JSON. If `ascii` is true, every character that is not ASCII is escaped.
fn quoted(text: &str, ascii: bool) -> String {
    let json = serde_json::to_string(text).unwrap();
    if !ascii {
        return json;
    }
    json.encode_utf16().fold(String::new(), |escaped, unit| match u8::try_from(unit) {
        Ok(byte @ b' '..=b'~') => escaped + char::from(byte).encode_utf8(&mut [0; 4]),
        _ => format!("{escaped}\\u{unit:04x}"),
    })
}

/// Returns the value without surrounding space, or `None` if it is empty.
fn trimmed(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn of_any_spelling(
        wrapper in proptest::option::of(select(&["error", "odata.error", "chat error", "sms_error"][..])),
        code_name in select(&["code", "error code"][..]),
        message_name in select(&["message", "error message", "error description", "detail"][..]),
        upper in vec(any::<bool>(), 1..12),
        separator in select(&["", "_", "-"][..]),
        code in any::<String>(),
        message in any::<String>(),
        ascii in any::<bool>(),
    ) {
        let name = |name| written(name, &upper, separator);
        let fault = format!(
            r#"{{"{}":{},"{}":{}}}"#,
            name(code_name), quoted(&code, ascii), name(message_name), quoted(&message, ascii)
        );
        let body = match wrapper {
            Some(wrapper) => format!(r#"{{"{}":{fault},"status":400}}"#, name(wrapper)),
            None => fault,
        };
        let refused = refused(body);
        prop_assert_eq!(refused.error_code(), trimmed(&code));
        prop_assert_eq!(refused.message(), trimmed(&message));
    }

    #[test]
    fn that_were_received_in_part(
        code in any::<String>(),
        message in any::<String>(),
        ascii in any::<bool>(),
        index in any::<prop::sample::Index>(),
    ) {
        let body = format!(
            r#"{{"error":{{"code":{},"message":{}}}}}"#,
            quoted(&code, ascii), quoted(&message, ascii)
        );
        let left = &body.as_bytes()[..index.index(body.len() + 1)];
        let refused = refused(left.to_vec());
        let (found, message) = (refused.message(), message.trim());
        prop_assert!(found.is_none_or(|it| message.starts_with(it)), "{:?} of {:?}", found, message);
        let (found, code) = (refused.error_code(), code.trim());
        prop_assert!(found.is_none_or(|it| it == code), "{:?} of {:?}", found, code);
    }
}
