//! The code, the help and the link of an error, and the report that shows them.

use acs_endpoint::{CommonError, ServiceError, SmsError, TransportError, decode};
use miette::{Diagnostic, NarratableReportHandler};

use crate::calls::{Response, Sent, response, send};

fn refused(arrived: Response) -> SmsError {
    send(Ok(arrived)).unwrap_err()
}

/// Returns the code, the help and the link; `""` means that there is none.
fn values(error: &dyn Diagnostic) -> [String; 3] {
    [error.code(), error.help(), error.url()]
        .map(|value| value.map(|value| value.to_string()).unwrap_or_default())
}

#[test]
fn of_each_documented_status() {
    for row in SmsError::STATUSES.iter().filter(|row| row.is_error()) {
        let error = refused(response(row.first(), &[], ""));
        let [code, help, link] = values(&error);
        assert_eq!(code, format!("sms::{}", row.first()));
        assert_eq!(help, row.advice().unwrap_or_default());
        assert_eq!(link, row.url().unwrap_or_default());
    }
    let error = decode::<(), CommonError>(response(401, &[], "")).unwrap_err();
    assert_eq!(values(&error)[0], "common::401");
}

#[test]
fn of_undocumented_statuses_and_of_errors_without_a_status() {
    let error = refused(response(603, &[], ""));
    assert_eq!(values(&error), ["sms::603", "", ""]);
    let error = send(Err(TransportError::not_sent("refused"))).unwrap_err();
    assert_eq!(values(&error), ["sms::transport", "", ""]);
    let error = refused(response(200, &[], "{}"));
    assert_eq!(values(&error), ["sms::decode", "", ""]);
    let error = decode::<Sent, SmsError>(response(200, &[], "{}")).unwrap_err();
    assert_eq!(values(&error), ["sms::decode", "", ""]);
}

#[test]
fn of_the_page_of_a_gateway() {
    let page = response(401, &[("content-type", "text/html")], "<title>No way</title>");
    let [code, help, link] = values(&refused(page));
    assert_eq!(code, "sms::401");
    assert!(help.starts_with("an HTML page was returned"), "{help}");
    assert_eq!(link, "", "what the service documents is not about the page");
}

/// Returns the report of an error.
fn report(error: &dyn Diagnostic) -> String {
    let mut shown = String::new();
    NarratableReportHandler::new().render_report(&mut shown, error).unwrap();
    shown
}

#[test]
fn in_a_report() {
    let headers = [("ms-cv", "cv.0"), ("set-cookie", "hunter2")];
    let body =
        r#"{"error":{"code":"Denied","message":"+14255550123 is not yours"},"key":"hunter2"}"#;
    let shown = report(&refused(response(401, &headers, body)));
    for needed in [
        "sms send: 401 Unauthorized, code Denied: +1425***23 is not yours; request id cv.0",
        "diagnostic code: sms::401",
        "diagnostic help: check the access key",
        "https://learn.microsoft.com/rest/api/communication/authentication",
    ] {
        assert!(shown.contains(needed), "{needed}: {shown}");
    }
    for hidden in ["hunter2", "5550123"] {
        assert!(!shown.contains(hidden), "{shown}");
    }
}

#[test]
fn without_secrets_in_a_cause() {
    for secret in [
        "https://alex:hunter2@contoso.com/a?sig=hunter2#hunter2",
        "Bearer hunter2",
        "password=hunter2",
        "ghp_hunter2hunter2",
    ] {
        let shown = report(&send(Err(TransportError::no_response(secret))).unwrap_err());
        assert!(!shown.contains("hunter2") && !shown.contains("alex"), "{shown}");
        let body = format!(r#"{{"code":{secret:?},"message":{secret:?}}}"#);
        let shown = report(&refused(response(400, &[], &body)));
        assert!(!shown.contains("hunter2") && !shown.contains("alex"), "{shown}");
    }
}

/// No method is ambiguous if both `Diagnostic` and `ServiceError` are in scope.
#[test]
fn both_traits_can_be_in_scope() {
    let error = refused(response(404, &[], r#"{"code":"MessageNotFound"}"#));
    assert_eq!(error.error_code(), Some("MessageNotFound"));
    assert_eq!(error.code().unwrap().to_string(), "sms::404");
    assert_eq!(error.help().unwrap().to_string(), error.advice().unwrap());
    assert!(error.url().is_none() && error.retry() == acs_endpoint::Retry::No);
}

#[test]
fn with_the_cause_in_a_report() {
    let error = send(Err(TransportError::no_response("connection reset"))).unwrap_err();
    let shown = report(&error);
    assert!(shown.contains("sms send: no response received"), "{shown}");
    assert!(shown.contains("Caused by: connection reset"), "{shown}");
    assert!(shown.contains("diagnostic code: sms::transport"), "{shown}");
}

#[test]
fn as_the_error_of_a_program() {
    let failing = || -> miette::Result<Sent> { Ok(send(Ok(response(404, &[], "")))?) };
    let error = failing().unwrap_err();
    assert_eq!(error.code().map(|code| code.to_string()).as_deref(), Some("sms::404"));
    assert!(error.downcast_ref::<SmsError>().is_some());
}
