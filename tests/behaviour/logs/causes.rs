//! The chain of causes contains everything exactly once.

use std::error::Error;
use std::fmt;

use acs_endpoint::{ErrorResponse, SmsError, TransportError, acs_endpoint};

use crate::support::{Response, bare, chain, response};

/// A client's error that has a cause.
#[derive(Debug)]
struct Reset;

impl fmt::Display for Reset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("connection reset")
    }
}

impl Error for Reset {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        const CAUSE: &fmt::Error = &fmt::Error;
        Some(CAUSE)
    }
}

#[acs_endpoint(service = "sms")]
fn call(result: Result<Response, TransportError>) -> Result<u8, SmsError> {
    result
}

fn check(error: &dyn Error) {
    let chain = chain(error);
    for (index, said) in chain.iter().enumerate() {
        for earlier in &chain[..index] {
            assert!(!earlier.contains(said.as_str()), "said twice: {chain:?}");
        }
    }
}

#[test]
fn a_response_has_no_cause() {
    for status in [400, 404, 429, 500, 603] {
        let error = call(Ok(response(status, &[("ms-cv", "cv")], r#"{"code":"C"}"#))).unwrap_err();
        assert_eq!(chain(&error).len(), 1);
    }
    assert_eq!(chain(&call(Ok(bare(200))).unwrap_err()).len(), 1);
    assert_eq!(chain(&ErrorResponse::new(bare(404))).len(), 1);
}

#[test]
fn a_transport_error_is_caused_by_the_clients() {
    let head = ErrorResponse::new(response(200, &[], "{"));
    for error in [
        TransportError::not_sent(Reset),
        TransportError::no_response(Reset),
        TransportError::interrupted(head, Reset),
    ] {
        let error = call(Err(error)).unwrap_err();
        check(&error);
        let causes = chain(&error);
        assert_eq!(causes.len(), 3, "{causes:?}");
        assert_eq!(causes[1], "connection reset");
        assert!(error.source().unwrap().is::<Reset>(), "there is nothing to mask");
        // The payload has the same source.
        let SmsError::Transport(transport) = &error else { panic!("{error:?}") };
        check(transport);
        assert!(transport.source().unwrap().is::<Reset>());
        assert!(transport.downcast_ref::<Reset>().is_some());
    }
}

#[test]
fn anyhow_prints_each_cause_once() {
    let error = call(Err(TransportError::no_response(Reset))).unwrap_err();
    let shown = format!("{:#}", anyhow::Error::new(error).context("sending"));
    assert_eq!(shown.matches("connection reset").count(), 1, "{shown}");
    assert_eq!(shown.matches("no response received").count(), 1, "{shown}");
    assert!(shown.starts_with("sending: sms call: no response received"), "{shown}");
}
