//! Secrets and personal data, which a log must not show.

use acs_endpoint::{
    DecodeError, ErrorResponse, ServiceError, SmsError, TransportError, acs_endpoint,
};

use crate::support::broken::{Chunked, sent_in_chunks_blocking};
use crate::support::{Response, chain, response};

const HEADERS: [(&str, &str); 9] = [
    ("authorization", "Bearer hunter2-authorization"),
    ("proxy-authorization", "Basic hunter2-proxy"),
    ("cookie", "a=hunter2-cookie"),
    ("set-cookie", "a=hunter2-set-cookie"),
    ("set-cookie2", "a=hunter2-set-cookie2"),
    ("api-key", "hunter2-api-key"),
    ("x-ms-token-aad", "hunter2-token"),
    ("location", "https://contoso.com/phoneNumbers/%2B14255550123?to=alex%40contoso.com"),
    ("ms-cv", "cv.0"),
];

/// An error with personal data, and with fields that no log needs.
const FAULT: &str = r#"{"error":{"code":"No","message":"+14255550123 and (425) 555-0124 are not alex@contoso.com's",
    "target":"+14255550125","details":[{"message":"ask berta@contoso.com"}],
    "innererror":{"message":"or +14255550126"}},"connection":"hunter2-field","accesskey":"hunter2-key"}"#;

/// A success with the same data.
const SUCCESS: &str =
    r#"{"alex@contoso.com":{"id":"hunter2-value"},"id":["hunter2-list"],"to":"+14255550123"}"#;

const HIDDEN: [&str; 8] =
    ["hunter2", "5550123", "555-0124", "5550125", "5550126", "alex", "berta", "accesskey"];

fn check(what: &str, shown: &str) {
    for hidden in HIDDEN {
        assert!(!shown.contains(hidden), "{what} shows {hidden}: {shown}");
    }
}

fn check_error(error: &SmsError) {
    check("Display", &error.to_string());
    check("Debug", &format!("{error:?}"));
    check("pretty Debug", &format!("{error:#?}"));
    check("the causes", &chain(error).join("\n"));
    if let Some(response) = error.response() {
        check("Display of the response", &response.to_string());
        check("Debug of the response", &format!("{response:?}"));
    }
    if let Some(transport) = error.transport_error() {
        check("Display of the transport error", &transport.to_string());
        check("Debug of the transport error", &format!("{transport:?}"));
    }
    if let Some(decode) = error.decode_error() {
        check("Display of the decode error", &decode.to_string());
        check("Debug of the decode error", &format!("{decode:?}"));
    }
}

#[acs_endpoint(service = "sms")]
fn ids(response: Response) -> Result<std::collections::HashMap<String, u8>, SmsError> {
    response
}

#[test]
fn in_no_variant() {
    for status in [400, 401, 403, 404, 422, 429, 500, 302, 503, 603] {
        check_error(&ids(response(status, &HEADERS, FAULT)).unwrap_err());
        let broken = Chunked::broken(response(status, &HEADERS, FAULT), "reset");
        check_error(&sent_in_chunks_blocking(broken).unwrap_err());
    }
    check_error(&ids(response(200, &HEADERS, SUCCESS)).unwrap_err());
    let broken = Chunked::broken(response(200, &HEADERS, FAULT), "reset");
    check_error(&sent_in_chunks_blocking(broken).unwrap_err());
}

/// If a line break became a space, the groups would form a number.
#[test]
fn no_number_with_separated_groups() {
    for separator in ["\t", "\n", "\r\n", "\u{200b}", "\u{2028}", "\u{202a}"] {
        let message = ["+1", "425", "5550123"].join(separator);
        let body = serde_json::json!({"code": message, "message": message, "target": message});
        check_error(&ids(response(400, &[], body.to_string())).unwrap_err());
        let arrived = response(200, &[], "");
        check_error(&SmsError::from_decode(DecodeError::new::<u8>(arrived, &message)));
    }
}

/// The fields `message` and `code` of a success are the caller's data.
#[test]
fn no_field_of_a_success() {
    const FIELDS: &str = r#"{"code":"hunter2-code","message":"hunter2-message","target":"hunter2",
        "title":"hunter2","details":[{"message":"hunter2"}],"innererror":{"code":"hunter2"}}"#;
    for body in [FIELDS, r#""hunter2""#, "hunter2 in a text", r#"["hunter2"]"#] {
        check_error(&ids(response(200, &HEADERS, body)).unwrap_err());
        let mut half = body.to_owned();
        half.push_str(&" ".repeat(body.len()));
        let broken = Chunked::broken(response(200, &HEADERS, half), "reset");
        check_error(&sent_in_chunks_blocking(broken).unwrap_err());
    }
}

#[test]
fn in_no_error_that_is_made_by_hand() {
    let refused = || ErrorResponse::new(response(401, &HEADERS, FAULT));
    check_error(&SmsError::from_response(refused()));
    check_error(&SmsError::from(TransportError::interrupted(refused(), "reset")));
    let arrived = response(200, &HEADERS, SUCCESS);
    check_error(&SmsError::from_decode(DecodeError::new::<u8>(arrived, "for +14255550123")));
}

#[test]
fn in_no_error_that_wraps_it() {
    for error in [
        ids(response(400, &HEADERS, FAULT)).unwrap_err(),
        ids(response(200, &HEADERS, SUCCESS)).unwrap_err(),
    ] {
        let error = anyhow::Error::new(error).context("sending");
        check("anyhow's Display", &format!("{error:#}"));
        check("anyhow's Debug", &format!("{error:?}"));
    }
}

#[test]
fn a_log_shows_codes_and_ids() {
    let error = ids(response(401, &HEADERS, FAULT)).unwrap_err();
    for shown in [error.to_string(), format!("{error:?}")] {
        for needed in ["401", "No", "+1425***23 and ", "***24 are not a***@contoso.com", "cv.0"] {
            assert!(shown.contains(needed), "{needed}: {shown}");
        }
    }
    let debug = format!("{error:?}");
    for needed in
        ["\"set-cookie\": <hidden>", "body_bytes", "truncated: false", "function: \"ids\""]
    {
        assert!(debug.contains(needed), "{needed}: {debug}");
    }
}

/// The masks are for logs only: code gets the text that the service sent.
#[test]
fn code_gets_the_unmasked_text() {
    let error = ids(response(401, &HEADERS, FAULT)).unwrap_err();
    assert!(error.message().unwrap().contains("+14255550123"));
    let refused = error.response().unwrap();
    assert_eq!(refused.headers()["authorization"], "Bearer hunter2-authorization");
    assert_eq!(refused.body(), FAULT);
    assert_eq!(refused.target(), Some("+14255550125"));
}
