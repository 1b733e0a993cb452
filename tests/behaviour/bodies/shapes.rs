//! The shapes of error bodies, with one test for each.

use acs_endpoint::{ServiceError, SmsError};

use super::{detail, details, refused, refused_with, values};
use crate::support::calls::sms_blocking;
use crate::support::response;

#[test]
fn an_error_object() {
    let response = refused_with(
        400,
        r#"{"error":{"code":"BadRequest","message":"The room is not valid.","target":"room",
            "details":[
                {"code":"PastEnd","message":"The end has passed.","target":"validUntil"},
                {"code":"TooLong","details":[{"code":"Days","message":"181"}]}],
            "innererror":{"code":"Validation","innererror":{"message":"deep"}}}}"#,
    );
    assert_eq!(values(&response), ["BadRequest", "The room is not valid.", "room"]);
    assert_eq!(
        details(&response),
        [["PastEnd", "The end has passed.", "validUntil"], ["TooLong", "", ""]]
    );
    assert_eq!(detail(&response.details()[1].details()[0]), ["Days", "181", ""]);
    let inner = response.inner_error().unwrap();
    assert_eq!(detail(inner), ["Validation", "", ""]);
    assert_eq!(inner.inner().map(detail), Some(["", "deep", ""]));
}

#[test]
fn an_inner_error_in_camel_case_without_a_message() {
    let response = refused_with(
        422,
        r#"{"error":{"code":"Unprocessable","message":"Not valid.","innerError":{"code":"BadPort"}}}"#,
    );
    assert_eq!(values(&response), ["Unprocessable", "Not valid.", ""]);
    assert_eq!(response.inner_error().map(detail), Some(["BadPort", "", ""]));
}

#[test]
fn an_error_object_with_an_empty_message() {
    let response = refused_with(401, r#"{"error":{"code":"Unauthorized","message":""}}"#);
    assert_eq!((response.error_code(), response.message()), (Some("Unauthorized"), None));
}

/// The message comes from the first detail that has one; the code remains that of the error itself.
#[test]
fn an_error_object_whose_details_have_the_message() {
    let response = refused_with(
        400,
        r#"{"error":{"code":"Outer","message":"","details":[{"code":"Inner","message":"m"}]}}"#,
    );
    assert_eq!(values(&response), ["Outer", "m", ""]);
    let response = refused_with(400, r#"{"error":{"details":[{"code":"Inner","message":"m"}]}}"#);
    assert_eq!(values(&response), ["Inner", "m", ""]);
}

#[test]
fn an_empty_body() {
    let response = refused(response(404, &[], ""));
    assert_eq!(values(&response), ["", "", ""]);
    assert!(response.details().is_empty() && response.inner_error().is_none());
}

#[test]
fn a_communication_error_in_pascal_case() {
    let response = refused_with(
        400,
        r#"{"CommunicationError":{"Code":"BadId","Message":"No such id.","Details":[]}}"#,
    );
    assert_eq!(values(&response), ["BadId", "No such id.", ""]);
    let response = refused_with(403, r#"{"CommunicationError":{"Code":"NotYours","Details":[]}}"#);
    assert_eq!((response.error_code(), response.message()), (Some("NotYours"), None));
    assert!(response.details().is_empty());
}

#[test]
fn a_communication_error_in_camel_case() {
    let response = refused_with(
        409,
        r#"{"communicationError":{"code":"Conflict","message":"Busy.","target":"/queues/q",
            "details":[{"code":"WorkerLeft","message":"One worker is left."}]}}"#,
    );
    assert_eq!(values(&response), ["Conflict", "Busy.", "/queues/q"]);
    assert_eq!(details(&response), [["WorkerLeft", "One worker is left.", ""]]);
}

#[test]
fn the_errors_of_previews() {
    for name in ["Error", "ChatError"] {
        let response = refused_with(
            404,
            format!(r#"{{"{name}":{{"Code":"NoThread","Message":"Not here.","Target":"id"}}}}"#),
        );
        assert_eq!(values(&response), ["NoThread", "Not here.", "id"], "{name}");
    }
}

#[test]
fn a_bare_map_of_fields_to_messages() {
    let response = refused_with(
        400,
        r#"{"From":["The \"from\" number is no number."],"To":["Missing.","Too short."]}"#,
    );
    assert_eq!(values(&response), ["", "The \"from\" number is no number.", ""]);
    assert_eq!(
        details(&response),
        [
            ["", "The \"from\" number is no number.", "From"],
            ["", "Missing.", "To"],
            ["", "Too short.", "To"]
        ]
    );
}

#[test]
fn problem_details() {
    let response = refused(response(
        400,
        &[("content-type", "application/problem+json")],
        r#"{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.1","title":"Not valid.",
            "status":400,"errors":{"message":["Required."],"$.to":["No number."]},"traceId":"00-1"}"#,
    ));
    assert_eq!(values(&response), ["", "Not valid.", ""]);
    assert_eq!(details(&response), [["", "Required.", "message"], ["", "No number.", "$.to"]]);

    let response = refused_with(
        404,
        r#"{"type":"https://example.com/problems/no-report","title":"No report","status":404}"#,
    );
    assert_eq!(values(&response), ["no-report", "No report", ""]);
}

#[test]
fn a_gateways_message() {
    let response = refused_with(500, r#"{"Message":"An error has occurred."}"#);
    assert_eq!(values(&response), ["", "An error has occurred.", ""]);
}

#[test]
fn a_gateways_page() {
    let page = "<!DOCTYPE html>\r\n<html><head><title>Bad Request</title></head>\r\n\
                <body><h1>400</h1><p>Our services aren't available.</p></body></html>";
    for content_type in ["text/html; charset=utf-8", "application/json"] {
        let response = refused(response(400, &[("content-type", content_type)], page));
        assert_eq!(values(&response), ["", "Bad Request", ""]);
        assert_eq!(response.text_lossy(), page);
    }
}

#[test]
fn a_code_is_open_data() {
    for (body, code) in [
        (r#"{"error":{"code":"8522","message":"m"}}"#, "8522"),
        (r#"{"error":{"code":8522,"message":"m"}}"#, "8522"),
        (r#"{"error":{"code":"InternalError","message":"m"}}"#, "InternalError"),
    ] {
        let error = sms_blocking(response(404, &[], body)).unwrap_err();
        assert!(matches!(error, SmsError::NotFound(_)), "the status decides, not the code");
        assert_eq!(error.error_code(), Some(code));
        assert_eq!(error.message(), Some("m"));
    }
}

#[test]
fn the_code_of_the_header_is_used_if_the_body_has_none() {
    let code = |body: &'static str, header: &str| {
        let response = refused(response(404, &[("x-ms-error-code", header)], body));
        response.error_code().map(str::to_owned)
    };
    assert_eq!(code("", "FromHeader").as_deref(), Some("FromHeader"));
    assert_eq!(code(r#"{"Message":"m"}"#, "FromHeader").as_deref(), Some("FromHeader"));
    assert_eq!(code("<html></html>", "FromHeader").as_deref(), Some("FromHeader"));
    assert_eq!(code(r#"{"code":"Body"}"#, "FromHeader").as_deref(), Some("Body"));
    assert_eq!(code("", ""), None, "an empty code is none");
    assert_eq!(code("", "  "), None);
}

#[test]
fn quotes_and_escapes_are_read() {
    let response = refused_with(
        400,
        r#"{"error":{"code":"Bad","message":"A \"Content\" is\tmissing \u00fc \ud83d\ude42"}}"#,
    );
    assert_eq!(response.message(), Some("A \"Content\" is\tmissing ü 🙂"));
}

#[test]
fn a_message_is_not_masked_for_code() {
    let body = r#"{"error":{"message":"No +14255550123, ask alex@contoso.com."}}"#;
    let response = refused_with(400, body);
    assert_eq!(response.message(), Some("No +14255550123, ask alex@contoso.com."));
}
