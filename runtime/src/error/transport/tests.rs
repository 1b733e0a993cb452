use std::error::Error;
use std::fmt;
use std::io;

use super::{TransportError, TransportErrorKind};
use crate::error::response::ErrorResponse;
use crate::error::retry::Retry;

/// An error that contains another one, like the errors of clients.
#[derive(Debug)]
struct Around(Box<dyn Error + Send + Sync>);

impl fmt::Display for Around {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("error sending request")
    }
}

impl Error for Around {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.0)
    }
}

#[test]
fn the_kind_determines_the_retry_advice() {
    let interrupted =
        || TransportError::interrupted(ErrorResponse::from_status(http::StatusCode::OK), "x");
    for (error, kind, retry, processed) in [
        (TransportError::not_built("x"), TransportErrorKind::NotBuilt, Retry::No, false),
        (
            TransportError::not_sent("x"),
            TransportErrorKind::NotSent,
            Retry::Yes { after: None },
            false,
        ),
        (
            TransportError::no_response("x"),
            TransportErrorKind::NoResponse,
            Retry::IfIdempotent { after: None },
            true,
        ),
        (interrupted(), TransportErrorKind::Interrupted, Retry::IfIdempotent { after: None }, true),
    ] {
        assert_eq!(error.kind(), kind);
        assert_eq!(error.retry(), retry, "{error}");
        assert_eq!(error.may_have_been_processed(), processed, "{error}");
    }
}

#[test]
fn a_timeout_is_found_in_the_causes() {
    let boxed = |text: &str| Box::<dyn Error + Send + Sync>::from(text);
    let io = |kind: io::ErrorKind| Box::<dyn Error + Send + Sync>::from(io::Error::from(kind));
    for (source, expected) in [
        (boxed("deadline has elapsed"), true),
        (boxed("request timed out"), true),
        (boxed("operation timed out"), true),
        (boxed("timeout: global"), true),
        (io(io::ErrorKind::TimedOut), true),
        (io(io::ErrorKind::ConnectionReset), false),
        (boxed("connection refused"), false),
        (boxed("no timeout: at all"), false),
    ] {
        let text = source.to_string();
        assert_eq!(TransportError::no_response(source).is_timeout(), expected, "{text}");
    }
    let nested = Around(Box::new(Around(io(io::ErrorKind::TimedOut))));
    assert!(TransportError::no_response(nested).is_timeout());
    assert!(!TransportError::not_sent(Around(boxed("refused"))).is_timeout());
}
