//! The text of `Display`, line by line.

use acs_endpoint::{
    DecodeError, ErrorResponse, ServiceError, SmsError, TransportError, acs_endpoint,
};
use serde::Deserialize;

use crate::support::{Response, bare, response};

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "only read, never looked at")]
struct Sent {
    id: String,
}

#[acs_endpoint(service = "sms")]
fn send(result: Result<Response, TransportError>) -> Result<Sent, SmsError> {
    result
}

#[acs_endpoint(service = "sms", success(202))]
fn accept(response: Response) -> Result<(), SmsError> {
    response
}

fn line(arrived: Response) -> String {
    send(Ok(arrived)).unwrap_err().to_string()
}

#[test]
fn documented_statuses() {
    assert_eq!(
        line(response(
            429,
            &[("x-ms-retry-after-ms", "1500"), ("ms-cv", "cv.0")],
            r#"{"error":{"code":"Throttled","message":"Too fast."}}"#
        )),
        "sms send: 429 Too Many Requests, code Throttled: Too fast.; request id cv.0; \
         retry after 1.5s; help: wait for the delay given in the response, and repeat only \
         with a repeatability request ID"
    );
    assert_eq!(
        line(response(404, &[("x-ms-error-code", "NoReport")], "")),
        "sms send: 404 Not Found, code NoReport; \
         help: check the endpoint of the resource and the requested ID"
    );
    assert_eq!(
        line(response(400, &[], r#"{"From":["No number."]}"#)),
        "sms send: 400 Bad Request: No number.; \
         help: check the phone number format (E.164), the message, and `details()`"
    );
    assert_eq!(
        line(bare(500)),
        "sms send: 500 Internal Server Error; help: check first that the request carries its \
         authentication headers; Authentication Guide: \
         https://learn.microsoft.com/rest/api/communication/authentication"
    );
}

/// The advice of the table applies only to responses of the service.
#[test]
fn pages_of_a_gateway() {
    const HELP: &str = "help: an HTML page was returned, probably by a gateway: \
                        check the URL and the network path";
    for (status, phrase) in [(400, "Bad Request"), (502, "Bad Gateway")] {
        let page = response(status, &[("content-type", "Text/HTML")], "<title>No way</title>");
        assert_eq!(line(page), format!("sms send: {status} {phrase}: No way; {HELP}"));
    }
    let page = response(400, &[], "<title>No way</title>");
    assert!(!line(page).contains("gateway"), "the content type must be HTML");
}

#[test]
fn undocumented_statuses() {
    for (status, shown) in [
        (418, "418 I'm a teapot"),
        (504, "504 Gateway Timeout"),
        (302, "302 Found"),
        (603, "603"),
        (999, "999"),
    ] {
        assert_eq!(line(bare(status)), format!("sms send: {shown}"));
    }
    assert_eq!(
        line(response(504, &[("retry-after", "3"), ("x-azure-ref", "ref")], "<title>Busy</title>")),
        "sms send: 504 Gateway Timeout: Busy; request id ref; retry after 3s"
    );
}

#[test]
fn a_success_that_is_not_listed() {
    assert_eq!(accept(bare(200)).unwrap_err().to_string(), "sms accept: 200 OK");
    assert_eq!(accept(bare(204)).unwrap_err().to_string(), "sms accept: 204 No Content");
}

#[test]
fn successes_that_cannot_be_read() {
    assert_eq!(
        line(response(202, &[("ms-cv", "cv.0")], r#"{"id":7}"#)),
        "sms send: invalid `Sent` in 202 response at id: \
         invalid type: integer, expected a string; request id cv.0"
    );
    assert_eq!(line(bare(200)), "sms send: invalid `Sent` in 200 response: the body is empty");
}

#[test]
fn failed_transports() {
    let line = |error| send(Err(error)).unwrap_err().to_string();
    assert_eq!(line(TransportError::not_built("x")), "sms send: the request could not be built");
    assert_eq!(line(TransportError::not_sent("x")), "sms send: the request was not sent");
    assert_eq!(
        line(TransportError::no_response("x")),
        "sms send: no response received; the request may have been processed"
    );
    let head = ErrorResponse::new(response(202, &[("ms-cv", "cv.0")], r#"{"id"#));
    assert_eq!(
        line(TransportError::interrupted(head, "x")),
        "sms send: response interrupted after 4 body bytes: 202 Accepted; request id cv.0"
    );
}

/// The alternate form has the causes, on the same line.
#[test]
fn causes_in_the_alternate_form() {
    #[derive(Debug)]
    struct Outer(std::io::Error);
    impl std::fmt::Display for Outer {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("for https://contoso.com/sms?sig=hunter2")
        }
    }
    impl std::error::Error for Outer {
        fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
            Some(&self.0)
        }
    }
    let outer = || Outer(std::io::Error::other("reset\nby peer"));
    let causes = "for https://contoso.com/sms: reset by peer";
    let error = send(Err(TransportError::not_sent(outer()))).unwrap_err();
    assert_eq!(format!("{error:#}"), format!("sms send: the request was not sent: {causes}"));
    let SmsError::Transport(transport) = &error else { panic!("{error:?}") };
    assert_eq!(format!("{transport:#}"), format!("the request was not sent: {causes}"));
    assert_eq!(format!("{transport}"), "the request was not sent");

    let head = ErrorResponse::new(response(202, &[("ms-cv", "cv.0")], "{"));
    let error = send(Err(TransportError::interrupted(head, outer()))).unwrap_err();
    assert_eq!(
        format!("{error:#}"),
        format!(
            "sms send: response interrupted after 1 body bytes: 202 Accepted; request id cv.0: {causes}"
        )
    );

    for error in [
        send(Ok(response(404, &[], r#"{"code":"No"}"#))).unwrap_err(),
        send(Ok(response(200, &[], "{}"))).unwrap_err(),
    ] {
        assert_eq!(format!("{error:#}"), error.to_string(), "there is no cause");
        let response = error.response().unwrap();
        assert_eq!(format!("{response:#}"), response.to_string());
    }
}

#[test]
fn errors_that_no_function_made() {
    let response = || ErrorResponse::new(response(403, &[], r#"{"code":"No"}"#));
    assert_eq!(response().to_string(), "403 Forbidden, code No");
    assert!(SmsError::from(TransportError::not_sent("x")).to_string().starts_with("sms: the req"));
    assert!(
        SmsError::from_response(response()).to_string().starts_with("sms: 403 Forbidden, code")
    );
    let decode = DecodeError::new::<u8>(bare(200), "no number");
    assert_eq!(decode.to_string(), "invalid `u8` in 200 response: no number");
    assert_eq!(
        SmsError::from_decode(decode).to_string(),
        "sms: invalid `u8` in 200 response: no number"
    );
}

#[test]
fn a_line_is_one_line() {
    let shown = line(response(
        400,
        &[("ms-cv", "cv.0")],
        r#"{"code":"A\nB","message":"one\r\ntwo\u2028three\u001b[31m\u202e"}"#,
    ));
    assert!(
        shown.starts_with("sms send: 400 Bad Request, code A B: one two three; request id cv.0"),
        "{shown}"
    );
    assert!(!shown.contains(|c: char| c.is_control()), "{shown}");
}

#[test]
fn the_length_is_limited() {
    let long = "long ".repeat(200_000);
    let body = format!(r#"{{"code":"{long}","message":"{long}","details":["{long}"]}}"#);
    let name = "x-long-".repeat(9_000);
    let headers = [("x-long", &*long), ("ms-cv", &*long), (&*name, "")];
    let errors = [
        SmsError::from_response(ErrorResponse::new(response(400, &headers, body.clone()))),
        send(Ok(response(400, &headers, body.clone()))).unwrap_err(),
        send(Ok(response(603, &headers, long.clone()))).unwrap_err(),
        send(Ok(response(200, &headers, body.clone()))).unwrap_err(),
        SmsError::from_decode(DecodeError::new::<u8>(bare(200), &long)),
        SmsError::from(TransportError::interrupted(
            ErrorResponse::new(response(200, &headers, body)),
            "reset",
        )),
    ];
    for error in errors {
        let shown = error.to_string();
        assert!(shown.chars().count() < 1000, "{} characters", shown.chars().count());
        let debug = format!("{error:?}");
        assert!(debug.chars().count() < 4000, "{} characters", debug.chars().count());
    }
}
