//! The payloads that a variant can have.

use std::error::Error;

use acs_endpoint::{
    DecodeError, ErrorResponse, Retry, ServiceError, TransportError, acs_endpoint, decode,
};

use crate::support::{Response, bare, chain, response};

/// An error of the billing service.
#[derive(Debug, ServiceError)]
#[service(name = "billing", success(200, 204))]
enum BillingError {
    /// The invoice is not valid.
    #[status(400, advice = "check the lines of the invoice")]
    Invalid(ErrorResponse),
    /// The account owes money.
    #[status(402, advice = "pay", url = "https://billing.example/pay")]
    PaymentRequired(Debt),
    /// Another change came first.
    #[status(409)]
    Conflict { answer: ErrorResponse },
    /// The invoice has changed.
    #[status(412, advice = "read it again")]
    Stale,
    /// Somebody else has the invoice.
    #[status(423)]
    Locked(Holder),
    /// Too many at once.
    #[status(429)]
    Throttled,
    /// It is gone.
    #[status(404 | 410)]
    Gone,
    /// The service failed.
    #[status(500..=599)]
    Failed,
    /// Boxed, for no reason.
    #[status(418)]
    Teapot(Box<ErrorResponse>),
    /// What no table documents.
    #[status(_)]
    Other(ErrorResponse),
    /// No complete response arrived.
    #[transport]
    Lost { error: TransportError },
    /// A success that could not be read.
    #[decode]
    Garbled(DecodeError),
}

/// Keeps the response and returns it.
#[derive(Debug)]
struct Debt {
    cents: u64,
    response: ErrorResponse,
}

impl From<ErrorResponse> for Debt {
    fn from(response: ErrorResponse) -> Self {
        let cents = response.target().and_then(|target| target.parse().ok()).unwrap_or_default();
        Self { cents, response }
    }
}

impl AsRef<ErrorResponse> for Debt {
    fn as_ref(&self) -> &ErrorResponse {
        &self.response
    }
}

/// Keeps one word of the response.
#[derive(Debug, PartialEq, Eq)]
struct Holder(String);

impl From<ErrorResponse> for Holder {
    fn from(response: ErrorResponse) -> Self {
        Self(response.message().unwrap_or("nobody").to_owned())
    }
}

#[acs_endpoint(service = BillingError)]
async fn pay(response: Response) -> Result<u8, BillingError> {
    response
}

#[acs_endpoint(service = BillingError, handles(400, 402, 404 | 410, 409, 412, 418, 423, 429, 500..=599))]
fn pay_blocking(response: Response) -> Result<u8, BillingError> {
    response
}

const FAULT: &str = r#"{"code":"C","message":"m","target":"250"}"#;

fn refused(status: u16) -> BillingError {
    pay_blocking(response(status, &[("ms-cv", "cv.0"), ("retry-after", "3")], FAULT)).unwrap_err()
}

/// Returns what the trait reports: status, code, message, request ID, reason of the row, and help.
fn told(error: &BillingError) -> [Option<&str>; 5] {
    [
        error.error_code(),
        error.message(),
        error.request_id(),
        error.status_info().map(acs_endpoint::StatusInfo::reason),
        error.advice(),
    ]
}

#[tokio::test]
async fn a_response() {
    let error = refused(400);
    assert!(matches!(&error, BillingError::Invalid(response) if response.body() == FAULT));
    assert_eq!(error.status().unwrap(), 400);
    let help = "check the lines of the invoice";
    assert_eq!(told(&error), [Some("C"), Some("m"), Some("cv.0"), Some("Invalid"), Some(help)]);
    assert_eq!(
        error.to_string(),
        format!("billing pay_blocking: 400 Invalid, code C: m; request id cv.0; help: {help}")
    );
    assert!(matches!(pay(bare(400)).await, Err(BillingError::Invalid(_))));
    assert_eq!(pay(response(200, &[], "7")).await.unwrap(), 7);
}

#[test]
fn a_payload_that_returns_the_response() {
    let error = refused(402);
    assert!(matches!(&error, BillingError::PaymentRequired(debt) if debt.cents == 250));
    assert_eq!(error.status().unwrap(), 402);
    let reason = Some("Payment Required");
    assert_eq!(told(&error), [Some("C"), Some("m"), Some("cv.0"), reason, Some("pay")]);
    assert_eq!(error.status_info().unwrap().url(), Some("https://billing.example/pay"));
    assert_eq!(
        error.to_string(),
        "billing pay_blocking: 402 Payment Required, code C: m; request id cv.0; help: pay"
    );
}

#[test]
fn a_named_field() {
    let error = refused(409);
    assert!(
        matches!(&error, BillingError::Conflict { answer } if answer.error_code() == Some("C"))
    );
    assert_eq!(told(&error), [Some("C"), Some("m"), Some("cv.0"), Some("Conflict"), None]);
    assert_eq!(error.to_string(), "billing pay_blocking: 409 Conflict, code C: m; request id cv.0");
}

#[test]
fn a_boxed_response() {
    let error = refused(418);
    assert!(matches!(&error, BillingError::Teapot(response) if response.status() == 418));
    assert_eq!(told(&error), [Some("C"), Some("m"), Some("cv.0"), Some("Teapot"), None]);
}

/// The variant itself has the status if it is for one status only.
#[test]
fn nothing() {
    let error = refused(412);
    assert!(matches!(error, BillingError::Stale));
    assert_eq!(error.status().unwrap(), 412);
    assert_eq!(told(&error), [None, None, None, Some("Stale"), Some("read it again")]);
    assert_eq!(error.to_string(), "billing: 412 Stale; help: read it again");
    assert!(error.response().is_none() && error.source().is_none());
    assert_eq!(error.retry(), Retry::No);
    assert_eq!(refused(429).retry(), Retry::Yes { after: None });
}

#[test]
fn nothing_in_a_variant_of_several_statuses() {
    for status in [404, 410] {
        let error = refused(status);
        assert!(matches!(error, BillingError::Gone));
        assert_eq!((error.status(), error.status_info()), (None, None));
        assert_eq!(error.retry(), Retry::No);
        let shown = error.to_string();
        assert_eq!(shown, "billing: error status (response not kept by this variant)");
    }
}

#[test]
fn nothing_in_a_variant_of_a_range() {
    for status in [500, 503, 599] {
        let error = refused(status);
        assert!(matches!(error, BillingError::Failed));
        assert_eq!(error.status(), None);
        let row = error.status_info().unwrap();
        assert_eq!((row.first(), row.last(), row.reason()), (500, 599, "Failed"));
        assert_eq!(error.to_string(), "billing: 500..=599 Failed");
    }
}

#[test]
fn a_payload_that_keeps_no_response() {
    let error = refused(423);
    assert!(matches!(&error, BillingError::Locked(holder) if *holder == Holder("m".into())));
    assert_eq!(error.status().unwrap(), 423);
    assert_eq!(told(&error), [None, None, None, Some("Locked"), None]);
    assert_eq!(error.to_string(), "billing: 423 Locked");
}

#[test]
fn the_catch_all_is_for_every_other_status() {
    for status in [100, 201, 299, 304, 399, 401, 403, 499, 600, 999] {
        let error = BillingError::from_response(ErrorResponse::new(bare(status)));
        assert!(matches!(error, BillingError::Other(_)), "{status}");
        assert_eq!(error.status().unwrap(), status);
    }
}

#[test]
fn transport_and_decode() {
    let error = BillingError::from(TransportError::not_sent("no route"));
    assert!(matches!(&error, BillingError::Lost { error } if !error.may_have_been_processed()));
    assert_eq!(chain(&error), ["billing: the request was not sent", "no route"]);
    assert_eq!((error.retry(), error.status()), (Retry::Yes { after: None }, None));

    let error = decode::<u8, BillingError>(response(200, &[], "x")).unwrap_err();
    assert!(matches!(&error, BillingError::Garbled(_)));
    assert_eq!(error.status().unwrap(), 200);
    assert_eq!(error.to_string(), "billing: invalid `u8` in 200 response: expected value");
    assert_eq!(error.retry(), Retry::No);
}

/// A service whose status variants have no payload.
#[derive(Debug, ServiceError)]
#[service(name = "plain")]
enum Plain {
    #[status(404)]
    NotFound {},
    #[status(_)]
    Other,
    #[transport]
    Transport(TransportError),
    #[decode]
    Decode(DecodeError),
}

#[test]
fn nothing_in_the_catch_all() {
    #[acs_endpoint(service = Plain)]
    fn call(response: Response) -> Result<(), Plain> {
        response
    }
    assert!(matches!(call(bare(404)), Err(Plain::NotFound {})));
    let error = call(bare(500)).unwrap_err();
    assert!(matches!(error, Plain::Other));
    assert_eq!((error.status(), error.status_info(), error.retry()), (None, None, Retry::No));
    assert!(call(bare(299)).is_ok());
    assert!(matches!(decode::<u8, Plain>(bare(200)), Err(Plain::Decode(_))));
    assert!(matches!(Plain::from(TransportError::no_response("x")), Plain::Transport(_)));
}
