//! `#[rest]` without a name: an enum for the errors that the callers of one function distinguish.

use acs_endpoint::{
    ErrorBody, ErrorResponse, Retry, ServiceError, SmsError, TransportError, acs_endpoint,
};

use crate::support::{Response, bare, response};

/// The errors that a caller of `send` distinguishes.
#[derive(Debug, ServiceError)]
enum SendError {
    /// The key is wrong.
    #[status(401)]
    Denied(ErrorResponse),
    /// Later.
    #[status(429, advice = "wait")]
    Slow(ErrorResponse),
    #[rest]
    Sms(SmsError),
}

/// A view of a view, with another payload, a range and a status from the wire.
#[derive(Debug, ServiceError)]
enum NarrowError {
    #[status(400..=499)]
    Client(ErrorBody<serde_json::Value>),
    #[status(502, observed, retry = always)]
    BadGateway(Kept),
    #[rest]
    Rest { error: SendError },
}

/// Keeps the response and returns it.
#[derive(Debug)]
struct Kept(ErrorResponse);

impl From<ErrorResponse> for Kept {
    fn from(response: ErrorResponse) -> Self {
        Self(response)
    }
}

impl From<Kept> for ErrorResponse {
    fn from(kept: Kept) -> Self {
        kept.0
    }
}

impl AsRef<ErrorResponse> for Kept {
    fn as_ref(&self) -> &ErrorResponse {
        &self.0
    }
}

/// A view with a variant without a response. It has no conversion, because the response would be lost.
#[derive(Debug, ServiceError)]
enum LossyError {
    #[status(404)]
    Missing,
    #[rest]
    Sms(SmsError),
}

/// The user writes the conversion in this case.
impl From<LossyError> for SmsError {
    fn from(error: LossyError) -> Self {
        match error {
            LossyError::Missing => Self::NotFound(ErrorResponse::new(bare(404))),
            LossyError::Sms(error) => error,
        }
    }
}

#[acs_endpoint(service = SendError, success(202), handles(400, 401, 403, 404, 422, 429, 500))]
fn send(result: Result<Response, TransportError>) -> Result<(), SendError> {
    result
}

#[acs_endpoint(service = NarrowError)]
fn narrow(response: Response) -> Result<(), NarrowError> {
    response
}

fn widened(response: Response) -> Result<(), SmsError> {
    send(Ok(response))?;
    Ok(())
}

#[test]
fn own_variants_and_the_rest() {
    let error = |status| send(Ok(bare(status))).unwrap_err();
    assert!(matches!(error(401), SendError::Denied(_)));
    assert!(matches!(error(429), SendError::Slow(_)));
    assert!(matches!(error(404), SendError::Sms(SmsError::NotFound(_))));
    assert!(matches!(error(418), SendError::Sms(SmsError::Undocumented(_))));
    let lost = send(Err(TransportError::not_sent("x"))).unwrap_err();
    assert!(matches!(lost, SendError::Sms(SmsError::Transport(_))));
}

#[test]
fn a_row_starts_from_the_services_row() {
    assert_eq!(SendError::SERVICE, "sms");
    let slow = send(Ok(response(429, &[("retry-after", "3")], ""))).unwrap_err();
    let after = Some(std::time::Duration::from_secs(3));
    // The message can be in the queue, so the rule of the service's row applies.
    assert_eq!(slow.retry(), Retry::IfIdempotent { after });
    assert_eq!(slow.advice(), Some("wait"));
    assert_eq!(slow.status_info().unwrap().reason(), "Slow");
    let denied = send(Ok(bare(401))).unwrap_err();
    let of_sms = SmsError::from_response(ErrorResponse::new(bare(401)));
    assert_eq!(denied.advice(), of_sms.advice());
    assert_eq!(denied.status_info().unwrap().url(), of_sms.status_info().unwrap().url());
    assert_eq!(denied.status_info().unwrap().description(), "The key is wrong.");
    assert!(denied.to_string().starts_with("sms send: 401 Denied"), "{denied}");
}

/// A range uses the service's row for the status that arrived.
#[test]
fn a_range_of_a_view_has_the_rule_of_each_status() {
    let error = |status| narrow(response(status, &[], r#"{"a":1}"#)).unwrap_err();
    for (status, retry) in [
        (429, Retry::IfIdempotent { after: None }),
        (400, Retry::No),
        (408, Retry::IfIdempotent { after: None }),
        (425, Retry::Yes { after: None }),
        (502, Retry::Yes { after: None }),
        (500, Retry::IfIdempotent { after: None }),
    ] {
        assert_eq!(error(status).retry(), retry, "{status}");
    }
    assert_eq!(error(429).advice(), Some("wait"));
    let NarrowError::Client(body) = error(404) else { panic!() };
    assert_eq!(body.read().unwrap()["a"], 1);
    assert!(!error(502).status_info().unwrap().is_documented());
}

#[test]
fn a_view_becomes_its_services_error() {
    for status in [400, 401, 404, 418, 429, 500, 503] {
        let (view, of_sms) = (
            widened(bare(status)).unwrap_err(),
            SmsError::from_response(ErrorResponse::new(bare(status))),
        );
        assert_eq!(std::mem::discriminant(&view), std::mem::discriminant(&of_sms), "{status}");
        assert_eq!(view.response().unwrap().endpoint().unwrap().function(), "send");
    }
    let error = narrow(response(404, &[], r#"{"error":{"code":"A"}}"#)).unwrap_err();
    let error = SmsError::from(SendError::from(error));
    assert!(matches!(&error, SmsError::NotFound(response) if response.error_code() == Some("A")));
    let gateway = SendError::from(narrow(bare(502)).unwrap_err());
    assert!(matches!(gateway, SendError::Sms(SmsError::Undocumented(_))));
    let lossy = LossyError::from_response(ErrorResponse::new(bare(404)));
    assert!(matches!(SmsError::from(lossy), SmsError::NotFound(_)));
}
