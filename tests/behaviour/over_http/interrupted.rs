//! Responses that do not arrive, or that are incomplete.

use std::error::Error;

use acs_endpoint::{Endpoint, Retry, ServiceError, SmsError, TransportError, TransportErrorKind};

use super::Client;
use crate::support::names::Named;
use crate::support::{chain, endpoint, server};

fn transport(error: &SmsError) -> &TransportError {
    match error {
        SmsError::Transport(transport) => transport,
        other => panic!("no transport error: {other:?}"),
    }
}

fn check_causes(error: &SmsError) {
    let source = error.source().unwrap();
    assert!(source.is::<reqwest::Error>(), "{source:?}");
    let causes = chain(error);
    for (index, said) in causes.iter().enumerate() {
        assert!(
            causes[..index].iter().all(|earlier| !earlier.contains(said.as_str())),
            "{causes:?}"
        );
    }
}

#[tokio::test]
async fn a_refused_connection() {
    let (_socket, base) = server::refusing();
    let client = Client::new(base);
    for (error, function) in [
        (client.result("").await.unwrap_err(), Some("result")),
        // `?` converts the error before the attribute can add the name of the function.
        (client.response("").await.unwrap_err(), None),
    ] {
        let transport = transport(&error);
        assert_eq!(transport.kind(), TransportErrorKind::NotSent);
        assert!(!transport.may_have_been_processed() && transport.response().is_none());
        assert_eq!(error.retry(), Retry::Yes { after: None });
        assert_eq!((error.status(), error.request_id()), (None, None));
        assert_eq!(endpoint(&error).map(Endpoint::function), function);
        let shown = match function {
            Some(function) => format!("sms {function}: the request was not sent"),
            None => "sms: the request was not sent".to_owned(),
        };
        assert_eq!(error.to_string(), shown);
        check_causes(&error);
    }
}

#[tokio::test]
async fn a_request_that_cannot_be_built() {
    let error = Client::new("no address").result("").await.unwrap_err();
    assert_eq!(transport(&error).kind(), TransportErrorKind::NotBuilt);
    assert_eq!(error.retry(), Retry::No);
    assert!(error.source().is_some());
}

#[tokio::test]
async fn a_connection_that_closes_before_the_response() {
    let (_service, client) = Client::start().await;
    for (error, function) in [
        (client.result("status/200?body=close").await.unwrap_err(), Some("result")),
        (client.response("status/200?body=close").await.unwrap_err(), None),
    ] {
        let transport = transport(&error);
        assert_eq!(transport.kind(), TransportErrorKind::NoResponse);
        assert!(transport.may_have_been_processed() && transport.response().is_none());
        assert_eq!(error.retry(), Retry::IfIdempotent { after: None });
        assert_eq!(endpoint(&error).map(Endpoint::function), function);
        check_causes(&error);
    }
    assert_eq!(client.common("status/200?body=close").await.unwrap_err().name(), "Transport");
}

#[tokio::test]
async fn a_response_that_is_not_http() {
    let base = server::respond_once(*b"this is no HTTP\r\n\r\n");
    let error = Client::new(base).result("").await.unwrap_err();
    assert_eq!(transport(&error).kind(), TransportErrorKind::NoResponse);
    check_causes(&error);
}

#[tokio::test]
async fn a_success_that_is_interrupted() {
    let (_service, client) = Client::start().await;
    let error = client.response("status/202?body=cut").await.unwrap_err();
    let transport = transport(&error);
    assert_eq!(transport.kind(), TransportErrorKind::Interrupted);
    assert_eq!(error.retry(), Retry::IfIdempotent { after: None });
    assert_eq!(error.status().unwrap(), 202);
    let head = transport.response().unwrap();
    assert!(head.is_truncated() && !head.body().is_empty());
    assert!(r#"{"error":{"code":"Cut","message":"Never read"#.starts_with(&*head.text_lossy()));
    assert_eq!(error.request_id(), head.headers()["ms-cv"].to_str().ok());
    assert_eq!(endpoint(&error).unwrap().function(), "response");
    check_causes(&error);
}

/// The body has to arrive, whatever type the function returns.
#[tokio::test]
async fn a_success_that_is_interrupted_is_an_error_for_every_type() {
    let (_service, client) = Client::start().await;
    assert_eq!(client.unit("status/200?body=cut").await.unwrap_err().name(), "Transport");
    assert_eq!(client.complete("status/200?body=cut").await.unwrap_err().name(), "Transport");
    assert!(client.streamed("status/200?body=cut").await.is_ok(), "it is not read here");
}

#[tokio::test]
async fn an_error_that_is_interrupted() {
    let (_service, client) = Client::start().await;
    for (status, variant) in
        [(400, "BadRequest"), (500, "InternalServerError"), (603, "Undocumented")]
    {
        let error = client.response(&format!("status/{status}?body=cut")).await.unwrap_err();
        assert_eq!((error.name(), error.status().unwrap().as_u16()), (variant, status));
        let refused = error.response().unwrap();
        assert!(refused.is_truncated() && !refused.body().is_empty());
        assert_eq!(error.error_code(), Some("Cut"), "what came of it is read");
        assert!(error.request_id().is_some());
        assert_eq!(endpoint(&error).unwrap().function(), "response");
        assert!(error.source().is_some(), "the client's error is kept");
    }
}

#[tokio::test]
async fn a_timeout_may_have_been_processed() {
    let (_listener, base) = server::silent();
    let client = Client::new(base);
    // The request ends by itself; the test does not check how long that takes.
    let patience = std::time::Duration::from_millis(50);
    let result = client.request("").timeout(patience).send().await;
    let error = SmsError::from(result.unwrap_err());
    assert_eq!(transport(&error).kind(), TransportErrorKind::NoResponse);
    assert_eq!(error.retry(), Retry::IfIdempotent { after: None });
}
