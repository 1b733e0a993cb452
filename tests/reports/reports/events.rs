//! The event for each failed call.

use acs_endpoint::{ErrorResponse, ServiceError as _, TransportError};
use tracing::Level;

use crate::calls::{find, poll, ready, report, response, send, send_async, send_second, short};
use crate::subscriber::{Event, events_of};

const FAULT: &str = r#"{"error":{"code":"Throttled","message":"hunter2"}}"#;

/// Returns a response whose headers, body and request ID contain data that no log may show.
const SECRETS: [(&str, &str); 4] = [
    ("authorization", "Bearer hunter2"),
    ("set-cookie", "hunter2"),
    ("x-ms-error-code", "hunter2"),
    ("ms-cv", "cv.0 of +14255550123 for alex@contoso.com"),
];

/// The only event, with its fields: of those that are not given, the service, the function and the
/// message are always the same.
fn check(events: &[Event], function: &str, expected: &[(&str, &str)]) {
    let [event] = events else { panic!("one event was expected: {events:?}") };
    assert_eq!((event.target.as_str(), event.level), ("acs_endpoint", Level::WARN));
    let function = format!("reports::calls::{function}");
    let always =
        [("service", "sms"), ("code.function.name", &*function), ("message", "call failed")];
    let mut fields: Vec<_> = event.fields.iter().map(|(name, it)| (*name, it.as_str())).collect();
    let mut expected = [&always[..], expected].concat();
    fields.sort_unstable();
    expected.sort_unstable();
    assert_eq!(fields, expected);
}

#[test]
fn for_an_error_status() {
    let arrived = || response(429, &[("ms-cv", "cv.0")], FAULT);
    let expected = [
        ("http.response.status_code", "429 as a number"),
        ("error.type", "429"),
        ("vendor_code", "Throttled"),
        ("request_id", "cv.0"),
    ];
    check(&events_of(|| send(Ok(arrived()))), "send", &expected);
    check(&events_of(|| ready(send_async(arrived()))), "send_async", &expected);
    check(&events_of(|| find(arrived())), "find", &expected);
}

#[test]
fn without_missing_fields() {
    let expected = [("http.response.status_code", "404 as a number"), ("error.type", "404")];
    check(&events_of(|| send(Ok(response(404, &[], "")))), "send", &expected);
}

#[test]
fn and_another_one_for_an_undocumented_status() {
    for status in [418, 302, 504, 603] {
        let events = events_of(|| send(Ok(response(status, &[("ms-cv", "cv.0")], FAULT))));
        let [failed, undocumented] = &*events else { panic!("two were expected: {events:?}") };
        check(
            std::slice::from_ref(failed),
            "send",
            &[
                ("http.response.status_code", &format!("{status} as a number")),
                ("error.type", &status.to_string()),
                ("vendor_code", "Throttled"),
                ("request_id", "cv.0"),
            ],
        );
        assert_eq!(undocumented.target, "acs_endpoint::undocumented");
        assert_eq!(undocumented.level, Level::WARN);
        for (name, value) in [
            ("service", "sms"),
            ("code.function.name", "reports::calls::send"),
            ("http.response.status_code", &format!("{status} as a number")),
            ("vendor_code", "Throttled"),
            ("request_id", "cv.0"),
            ("message", "undocumented status received"),
        ] {
            assert_eq!(undocumented.field(name), Some(value), "{name}");
        }
        assert_eq!(undocumented.fields.len(), 6, "{undocumented:?}");
    }
}

#[test]
fn for_a_success_that_cannot_be_read() {
    let expected = [
        ("http.response.status_code", "202 as a number"),
        ("error.type", "decode"),
        ("request_id", "cv.0"),
    ];
    // The field `code` of a success is the caller's data.
    let arrived = || response(202, &[("ms-cv", "cv.0")], r#"{"code":"hunter2"}"#);
    check(&events_of(|| send(Ok(arrived()))), "send", &expected);
    check(&events_of(|| ready(send_async(arrived()))), "send_async", &expected);
    check(&events_of(|| short(arrived())), "short", &expected);
}

#[test]
fn for_a_call_without_a_complete_response() {
    let head = || ErrorResponse::new(response(202, &[("ms-cv", "cv.0")], r#"{"code":"hunter2"}"#));
    for (error, expected) in [
        (TransportError::not_built("hunter2"), &[("error.type", "not_built")][..]),
        (TransportError::not_sent("hunter2"), &[("error.type", "not_sent")]),
        (TransportError::no_response("hunter2"), &[("error.type", "no_response")]),
        (
            TransportError::interrupted(head(), "hunter2"),
            &[
                ("error.type", "interrupted"),
                ("http.response.status_code", "202 as a number"),
                ("request_id", "cv.0"),
            ],
        ),
    ] {
        check(&events_of(|| send(Err(error))), "send", expected);
    }
}

/// The fields of the operation are named as in the specification and in OpenTelemetry; the path has no
/// parameters.
const OPERATION: [(&str, &str); 3] = [
    ("acs.operation", "DeliveryReports_Get"),
    ("http.request.method", "GET"),
    ("url.template", "/deliveryReports/{outgoingMessageId}"),
];

#[test]
fn with_the_operation_of_the_function() {
    for (result, expected) in [
        (
            Ok(response(404, &[("ms-cv", "cv.0")], FAULT)),
            &[
                ("http.response.status_code", "404 as a number"),
                ("error.type", "404"),
                ("vendor_code", "Throttled"),
                ("request_id", "cv.0"),
            ][..],
        ),
        (
            Ok(response(200, &[], "{}")),
            &[("http.response.status_code", "200 as a number"), ("error.type", "decode")],
        ),
        (Err(TransportError::not_sent("hunter2")), &[("error.type", "not_sent")]),
    ] {
        let expected = [&OPERATION[..], expected].concat();
        check(&events_of(|| report(result)), "report", &expected);
    }
}

#[test]
fn with_the_operation_that_an_undocumented_status_arrived_for() {
    let events = events_of(|| report(Ok(response(418, &[], FAULT))));
    let [failed, undocumented] = &*events else { panic!("two were expected: {events:?}") };
    for (name, value) in OPERATION {
        assert_eq!(failed.field(name), Some(value));
        assert_eq!(undocumented.field(name), Some(value));
    }
}

#[test]
fn the_error_displays_the_operation() {
    let error = report(Ok(response(404, &[], ""))).unwrap_err();
    let text = error.to_string();
    assert!(text.starts_with("sms report (DeliveryReports_Get): 404"), "{text}");
    let error = report(Err(TransportError::not_sent("refused"))).unwrap_err();
    assert!(error.to_string().contains("(DeliveryReports_Get)"), "{error}");
}

#[test]
fn for_a_success_that_reports_a_failure() {
    let expected = [
        ("http.response.status_code", "200 as a number"),
        ("error.type", "and_then"),
        ("vendor_code", "Throttled"),
    ];
    check(&events_of(|| poll(response(200, &[], FAULT))), "poll", &expected);
    check(
        &events_of(|| poll(response(200, &[], "5"))),
        "poll",
        &[("http.response.status_code", "200 as a number"), ("error.type", "decode")],
    );
}

#[test]
fn and_none_for_a_success() {
    assert_eq!(events_of(|| send(Ok(response(200, &[], r#"{"id":"a"}"#))).unwrap()), []);
    assert_eq!(events_of(|| ready(send_async(response(200, &[], r#"{"id":"a"}"#))).unwrap()), []);
    assert_eq!(events_of(|| poll(response(200, &[], "{}")).unwrap()), []);
    assert_eq!(events_of(|| find(response(404, &[], FAULT)).unwrap()), []);
    assert_eq!(events_of(|| find(response(200, &[], "null")).unwrap()), []);
}

#[test]
fn and_none_for_an_error_that_the_body_converts() {
    let mut error = None;
    let second = || response(404, &[], "");
    let first = || Err(TransportError::no_response("timed out"));
    assert_eq!(events_of(|| error = send_second(first(), second()).err()), []);
    let error = error.unwrap();
    assert!(error.transport_error().unwrap().endpoint().is_none(), "{error:?}");
    let first = || Ok(response(200, &[], ""));
    assert_eq!(events_of(|| send_second(first(), second())).len(), 1);
}

#[test]
fn without_secrets_and_personal_data() {
    let body = r#"{"error":{"code":"alex@contoso.com\nERROR +14255550123","message":"hunter2"}}"#;
    for status in [200, 401, 429, 603] {
        let events = events_of(|| send(Ok(response(status, &SECRETS, body))));
        assert!(!events.is_empty());
        check_hidden(&events);
        assert_eq!(events[0].field("request_id"), Some("cv.0 of +1425***23 for a***@contoso.com"));
    }
}

#[test]
fn without_secrets_in_a_code_or_a_cause() {
    for secret in [
        "sk-live-hunter2",
        "Bearer hunter2",
        "password=hunter2",
        "sig=hunter2",
        "alex:hunter2@contoso.com",
        "https://alex:hunter2@contoso.com/a?sig=hunter2#hunter2",
        "eyJhbGciOiJIUzI1NiJ9.eyJodW50ZXIyIjoxfQ.hunter2",
        "+1\u{a0}425\u{a0}5550123",
    ] {
        let body = format!(r#"{{"error":{{"code":{secret:?},"message":{secret:?}}}}}"#);
        check_hidden(&events_of(|| send(Ok(response(400, &[], &body)))));
        check_hidden(&events_of(|| send(Err(TransportError::no_response(secret)))));
        let head = ErrorResponse::new(response(202, &[("location", secret)], &body));
        check_hidden(&events_of(|| send(Err(TransportError::interrupted(head, secret)))));
    }
}

fn check_hidden(events: &[Event]) {
    for value in events.iter().flat_map(|event| event.fields.values()) {
        for hidden in ["hunter2", "alex", "5550123", "\n"] {
            assert!(!value.contains(hidden), "{value}");
        }
    }
}

#[test]
fn within_limits() {
    let long = "long ".repeat(2_000);
    let body = format!(r#"{{"code":"{long}"}}"#);
    let events = events_of(|| send(Ok(response(603, &[("ms-cv", &long)], &body))));
    for value in events.iter().flat_map(|event| event.fields.values()) {
        assert!(value.chars().count() <= 200, "{} characters", value.chars().count());
    }
}
