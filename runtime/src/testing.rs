//! Utilities for testing code that calls a service: canned responses and errors, a mock HTTP server, and a
//! run through all error statuses that the service documents.
//!
//! # Examples
//! Create an error as a function would return it:
//!
//! ```
//! use std::time::Duration;
//!
//! use acs_endpoint::testing::{self, BodyKind, Canned};
//! use acs_endpoint::{Retry, ServiceError, SmsError, TransportErrorKind};
//!
//! let error: SmsError = testing::error_for(404, BodyKind::Standard);
//! assert!(matches!(error, SmsError::NotFound(_)));
//!
//! let error: SmsError = Canned::new(503).retry_after(Duration::from_secs(7)).code("Busy").error();
//! assert_eq!(error.retry().after(), Some(Duration::from_secs(7)));
//! assert_eq!(error.error_code(), Some("Busy"));
//!
//! let error: SmsError = testing::transport_error(TransportErrorKind::NoResponse);
//! assert!(matches!(error.retry(), Retry::IfIdempotent { .. }));
//! ```
//!
//! Test a real client with every documented error status and every kind of body:
//!
//! ```
//! # #[cfg(feature = "ureq")]
//! # fn main() -> std::io::Result<()> {
//! use acs_endpoint::testing::{self, MockServer};
//! use acs_endpoint::{SmsError, acs_endpoint};
//!
//! struct Client { http: ureq::Agent, endpoint: String }
//!
//! impl Client {
//!     #[acs_endpoint(service = "sms", success(202))]
//!     fn send(&self, text: &str) -> Result<(), SmsError> {
//!         self.http.post(format!("{}/sms", self.endpoint)).send(text)
//!     }
//! }
//!
//! let server = MockServer::start()?;
//! let http = ureq::Agent::config_builder().http_status_as_error(false).build().into();
//! let client = Client { http, endpoint: server.url() };
//!
//! let report = testing::run_all::<SmsError, _, _>(|response| {
//!     server.respond_with(response);
//!     client.send("hello")
//! });
//! println!("{report}"); // 404 Html: sms send: 404 Not Found; ..
//! assert_eq!(report.lossy().count(), 0, "{report}");
//! # Ok(())
//! # }
//! # #[cfg(not(feature = "ureq"))]
//! # fn main() {}
//! ```

mod canned;
mod server;

use std::fmt;

use bytes::Bytes;

pub use self::canned::{BodyKind, Canned};
pub use self::server::MockServer;
use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::error::transport::{TransportError, TransportErrorKind};
use crate::service::ServiceError;
use crate::service::status::StatusInfo;

/// Creates a response of a service or a gateway, with the request id `canned`.
///
/// # Panics
/// Panics if `status` is not from 100 to 999.
#[must_use]
pub fn response(status: u16, body: BodyKind) -> http::Response<Bytes> {
    Canned::new(status).body(body).response()
}

/// Creates the error that a function of the service returns for this response.
///
/// # Panics
/// Panics if `status` is not from 100 to 999.
#[must_use]
pub fn error_for<E: ServiceError>(status: u16, body: BodyKind) -> E {
    Canned::new(status).body(body).error()
}

/// Creates the error that a function of the service returns for a call without a complete response. An
/// [`Interrupted`](TransportErrorKind::Interrupted) error has the status 200.
#[must_use]
pub fn transport_error<E: ServiceError>(kind: TransportErrorKind) -> E {
    let error = match kind {
        TransportErrorKind::NotBuilt => TransportError::not_built("canned"),
        TransportErrorKind::NotSent => TransportError::not_sent("canned"),
        TransportErrorKind::NoResponse => TransportError::no_response("canned"),
        TransportErrorKind::Interrupted => {
            let response = ErrorResponse::new(response(200, BodyKind::Truncated));
            TransportError::interrupted(response, "canned")
        }
    };
    E::from_transport(error)
}

/// Creates the error that a function of the service returns for a 200 whose body cannot be decoded.
#[must_use]
pub fn decode_error<E: ServiceError>() -> E {
    let response = response(200, BodyKind::WrongJson);
    E::from_decode(DecodeError::new::<()>(response, "canned"))
}

/// The error statuses in the table of a service. A range is represented by its first and its last status.
pub fn documented<E: ServiceError>() -> impl Iterator<Item = u16> {
    statuses::<E>(StatusInfo::is_error)
}

/// The success statuses in the table of a service. A range is represented by its first and its last
/// status.
pub fn successes<E: ServiceError>() -> impl Iterator<Item = u16> {
    statuses::<E>(StatusInfo::is_success)
}

fn statuses<E: ServiceError>(is_listed: fn(&StatusInfo) -> bool) -> impl Iterator<Item = u16> {
    let mut seen = Vec::new();
    E::STATUSES
        .iter()
        .filter(move |row| is_listed(row))
        .flat_map(|row| [row.first(), row.last()])
        .filter(move |status| {
            let is_new = !seen.contains(status);
            seen.push(*status);
            is_new
        })
}

/// The result for one response.
#[derive(Debug)]
#[non_exhaustive]
pub struct Case<T, E> {
    /// The status that was sent.
    pub status: u16,
    /// The body that was sent.
    pub body: BodyKind,
    /// The result of the handler.
    pub outcome: Result<T, E>,
}

impl<T, E> Case<T, E> {
    /// Whether the outcome is an error that lost the status or the body.
    pub fn is_lossy(&self) -> bool
    where
        E: ServiceError,
    {
        self.is_lossy_by(ServiceError::response)
    }

    /// Whether the outcome is an error that lost the status or the body, for your own error type.
    /// `response` returns the response in the error.
    pub fn is_lossy_by(&self, response: impl FnOnce(&E) -> Option<&ErrorResponse>) -> bool {
        let sent = self::response(self.status, self.body);
        self.outcome.as_ref().is_err_and(|error| match response(error) {
            Some(kept) => kept.status() != self.status || kept.body() != sent.body(),
            None => true,
        })
    }
}

/// The results for all responses.
#[derive(Debug)]
pub struct Report<T, E> {
    cases: Vec<Case<T, E>>,
}

impl<T, E> Report<T, E> {
    /// All cases, in the order of the statuses, and for each status in the order of the bodies.
    #[must_use]
    pub fn cases(&self) -> &[Case<T, E>] {
        &self.cases
    }

    /// The cases whose error lost the status or the body.
    pub fn lossy(&self) -> impl Iterator<Item = &Case<T, E>>
    where
        E: ServiceError,
    {
        self.cases.iter().filter(|case| case.is_lossy())
    }

    /// The cases whose error lost the status or the body, for your own error type. `response` returns the
    /// response in the error.
    ///
    /// # Examples
    /// ```
    /// use acs_endpoint::testing;
    /// use acs_endpoint::{ServiceError, SmsError, decode};
    ///
    /// type AppError = Box<dyn std::error::Error + Send + Sync>;
    ///
    /// let report = testing::run_all::<SmsError, (), AppError>(|response| {
    ///     Ok(decode::<(), SmsError>(response)?)
    /// });
    /// let lossy = report.lossy_by(|error| error.downcast_ref::<SmsError>()?.response());
    /// assert_eq!(lossy.count(), 0);
    /// ```
    pub fn lossy_by(
        &self,
        response: impl Fn(&E) -> Option<&ErrorResponse>,
    ) -> impl Iterator<Item = &Case<T, E>> {
        self.cases.iter().filter(move |case| case.is_lossy_by(&response))
    }
}

/// Writes a line for each case: `404 Html: sms: 404 Not Found: ..`.
impl<T, E: fmt::Display> fmt::Display for Report<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for case in &self.cases {
            write!(f, "{} {:?}: ", case.status, case.body)?;
            match &case.outcome {
                Ok(_) => writeln!(f, "a value")?,
                Err(error) => writeln!(f, "{error}")?,
            }
        }
        Ok(())
    }
}

/// Calls `handler` with every error status of the service `S` and every kind of body. The error type of
/// the handler is `S` or your own type.
pub fn run_all<S: ServiceError, T, E>(
    mut handler: impl FnMut(http::Response<Bytes>) -> Result<T, E>,
) -> Report<T, E> {
    let cases = sent::<S>()
        .map(|(status, body)| Case { status, body, outcome: handler(response(status, body)) })
        .collect();
    Report { cases }
}

/// Like [`run_all`], but with an async handler.
pub async fn run_all_async<S: ServiceError, T, E>(
    mut handler: impl AsyncFnMut(http::Response<Bytes>) -> Result<T, E>,
) -> Report<T, E> {
    let mut cases = Vec::new();
    for (status, body) in sent::<S>() {
        let outcome = handler(response(status, body)).await;
        cases.push(Case { status, body, outcome });
    }
    Report { cases }
}

fn sent<S: ServiceError>() -> impl Iterator<Item = (u16, BodyKind)> {
    documented::<S>().flat_map(|status| BodyKind::ALL.map(|body| (status, body)))
}

#[cfg(test)]
mod tests;
