//! The error for a call without a complete response.

use std::error::Error;
use std::fmt;
use std::io;

use crate::call::endpoint::Endpoint;
use crate::error::response::ErrorResponse;
use crate::error::retry::Retry;
use crate::log::cause::{Cause, chain};
use crate::log::display;

type BoxError = Box<dyn Error + Send + Sync>;

/// The point at which a call failed.
///
/// It determines whether a retry is safe: a request that is [`NotBuilt`](Self::NotBuilt) or
/// [`NotSent`](Self::NotSent) was not processed.
///
/// # Examples
/// ```
/// use acs_endpoint::{Retry, TransportError, TransportErrorKind};
///
/// let error = TransportError::not_sent("connection refused");
/// assert_eq!(error.kind(), TransportErrorKind::NotSent);
/// assert_eq!(error.retry(), Retry::Yes { after: None });
/// assert!(!error.may_have_been_processed());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// The request can never be sent: its URL has no scheme or host, a header contains a line end, its
    /// body cannot be serialized, or it cannot be signed. A retry fails in the same way.
    ///
    /// A client that follows redirects reports the same error for a redirect to a scheme other than
    /// HTTP, such as `ftp://`, as for a request with that scheme. In this case, the kind is
    /// [`NoResponse`](Self::NoResponse).
    NotBuilt,
    /// The request was not sent: the host name was not found, the connection was refused, or TLS failed.
    ///
    /// A client that follows redirects does not report whether the original host or the target of a
    /// redirect could not be reached. In the latter case, the original host has received the request.
    /// For requests that must not be processed twice, disable redirects, as `azure_core` does.
    NotSent,
    /// The request may have been sent, and no status is known: a timeout, a connection reset, or a
    /// response that the client could not read or did not accept.
    NoResponse,
    /// The status and the headers arrived, but the body was interrupted.
    Interrupted,
}

/// A call that failed before a complete response arrived.
///
/// [`kind`](Self::kind) reports at which point the call failed. If the status arrived,
/// [`response`](Self::response) contains it, together with the part of the body that arrived.
///
/// `source` is the client's error, masked for logs: URLs without credentials, query and fragment, and
/// without secrets and personal data. If there is nothing to mask, it is the client's error itself.
/// [`get_ref`](Self::get_ref) always returns the client's error, unmasked.
///
/// # Examples
/// ```
/// use std::error::Error as _;
/// use acs_endpoint::TransportError;
///
/// let error = TransportError::no_response("reset by https://contoso.com/sms?sig=hunter2");
/// assert_eq!(error.to_string(), "no response received; the request may have been processed");
/// assert_eq!(error.source().unwrap().to_string(), "reset by https://contoso.com/sms");
/// assert_eq!(error.get_ref().to_string(), "reset by https://contoso.com/sms?sig=hunter2");
/// // On one line:
/// assert!(format!("{error:#}").ends_with("processed: reset by https://contoso.com/sms"));
/// ```
///
/// `TransportError` implements [`ClientError`](crate::client::ClientError), so any error can be
/// converted with `map_err` at the end of an annotated function:
///
/// ```
/// use acs_endpoint::{SmsError, TransportError, acs_endpoint};
///
/// type BoxError = Box<dyn std::error::Error + Send + Sync>;
///
/// /// Returns the same types as a tower service.
/// async fn call() -> Result<http::Response<&'static str>, BoxError> {
///     Err("timed out".into())
/// }
///
/// #[acs_endpoint(service = "sms")]
/// async fn send() -> Result<(), SmsError> {
///     call().await.map_err(TransportError::no_response)
/// }
/// ```
///
/// A time limit around the request, whose error is tokio's `Elapsed`:
///
/// ```
/// use std::time::Duration;
///
/// use acs_endpoint::{SmsError, TransportError, acs_endpoint};
/// use tokio::time::timeout;
///
/// # async fn request() -> Result<http::Response<&'static str>, TransportError> {
/// #     std::future::pending().await
/// # }
/// #[acs_endpoint(service = "sms")]
/// async fn send() -> Result<(), SmsError> {
///     timeout(Duration::from_millis(5), request()).await.map_err(TransportError::no_response)?
/// }
///
/// # tokio::runtime::Builder::new_current_thread().enable_time().build()?.block_on(async {
/// assert!(matches!(send().await, Err(SmsError::Transport(error)) if error.is_timeout()));
/// # });
/// # Ok::<(), std::io::Error>(())
/// ```
pub struct TransportError(Box<Inner>);

struct Inner {
    kind: TransportErrorKind,
    source: Cause,
    response: Option<ErrorResponse>,
    endpoint: Option<&'static Endpoint>,
}

impl TransportError {
    /// Creates the error for a request that can never be sent; see [`TransportErrorKind::NotBuilt`].
    #[must_use]
    pub fn not_built(source: impl Into<BoxError>) -> Self {
        Self::of_kind(TransportErrorKind::NotBuilt, source.into(), None)
    }

    /// Creates the error for a request that was certainly not sent; see [`TransportErrorKind::NotSent`].
    #[must_use]
    pub fn not_sent(source: impl Into<BoxError>) -> Self {
        Self::of_kind(TransportErrorKind::NotSent, source.into(), None)
    }

    /// Creates the error for a request that may have been sent, without a known status; see
    /// [`TransportErrorKind::NoResponse`].
    #[must_use]
    pub fn no_response(source: impl Into<BoxError>) -> Self {
        Self::of_kind(TransportErrorKind::NoResponse, source.into(), None)
    }

    /// Creates the error for a success that was interrupted. `response` is the part of it that arrived;
    /// logs show nothing of its body.
    #[must_use]
    pub fn interrupted(response: ErrorResponse, source: impl Into<BoxError>) -> Self {
        Self::of_kind(TransportErrorKind::Interrupted, source.into(), Some(response.of_success()))
    }

    pub(crate) fn of_kind(
        kind: TransportErrorKind,
        source: BoxError,
        response: Option<ErrorResponse>,
    ) -> Self {
        let endpoint = response.as_ref().and_then(ErrorResponse::endpoint);
        Self(Box::new(Inner { kind, source: Cause::new(source), response, endpoint }))
    }

    /// The point at which the call failed.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.0.kind
    }

    /// The client's error, unmasked.
    #[must_use]
    pub fn get_ref(&self) -> &(dyn Error + Send + Sync + 'static) {
        self.0.source.get_ref()
    }

    /// The client's error, unmasked, if it is an `E`.
    ///
    /// # Examples
    /// ```
    /// use std::io;
    /// use acs_endpoint::TransportError;
    ///
    /// let error = TransportError::not_sent(io::Error::from(io::ErrorKind::ConnectionRefused));
    /// let cause = error.downcast_ref::<io::Error>().unwrap();
    /// assert_eq!(cause.kind(), io::ErrorKind::ConnectionRefused);
    /// ```
    #[must_use]
    pub fn downcast_ref<E: Error + 'static>(&self) -> Option<&E> {
        self.get_ref().downcast_ref()
    }

    /// Whether a timeout ended the call: that of the client, or one around the call, such as
    /// `tokio::time::timeout`.
    ///
    /// A connect timeout also counts, although the request was [not sent](TransportErrorKind::NotSent).
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        chain(self.get_ref()).any(is_timeout)
    }

    /// Whether the service may have processed the request: `false` only if it was not built or not sent.
    #[must_use]
    pub fn may_have_been_processed(&self) -> bool {
        !matches!(self.0.kind, TransportErrorKind::NotBuilt | TransportErrorKind::NotSent)
    }

    /// The status, the headers and the part of the body that arrived. `None` if no status arrived, or
    /// if the client's error does not contain it.
    #[must_use]
    pub fn response(&self) -> Option<&ErrorResponse> {
        self.0.response.as_ref()
    }

    /// Whether sending the request again can help: no if it was [not
    /// built](TransportErrorKind::NotBuilt), yes if it was [not sent](TransportErrorKind::NotSent), and
    /// otherwise only if the request is idempotent.
    pub fn retry(&self) -> Retry {
        let retry = match self.kind() {
            TransportErrorKind::NotBuilt => Retry::No,
            TransportErrorKind::NotSent => Retry::Yes { after: None },
            TransportErrorKind::NoResponse | TransportErrorKind::Interrupted => {
                Retry::IfIdempotent { after: None }
            }
        };
        retry.for_call(self.endpoint().is_some_and(Endpoint::is_idempotent))
    }

    /// The annotated function that made the call. `None` if `?` in its body created the error.
    #[must_use]
    pub fn endpoint(&self) -> Option<&'static Endpoint> {
        self.0.endpoint
    }

    pub(crate) fn set_endpoint(&mut self, endpoint: &'static Endpoint) {
        self.0.endpoint = Some(endpoint);
    }
}

/// Writes one line, such as `response interrupted after 12 body bytes: 202 Accepted; request id ..`. The
/// alternate form adds the causes.
impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.kind(), self.response()) {
            (TransportErrorKind::NotBuilt, _) => f.write_str("the request could not be built")?,
            (TransportErrorKind::NotSent, _) => f.write_str("the request was not sent")?,
            (TransportErrorKind::NoResponse, _) => {
                f.write_str("no response received; the request may have been processed")?;
            }
            (TransportErrorKind::Interrupted, None) => f.write_str("response interrupted")?,
            (TransportErrorKind::Interrupted, Some(response)) => {
                let bytes = response.body().len();
                write!(f, "response interrupted after {bytes} body bytes: {response}")?;
            }
        }
        if f.alternate() { display::causes(f, self) } else { Ok(()) }
    }
}

impl fmt::Debug for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TransportError")
            .field("endpoint", &self.endpoint())
            .field("kind", &self.kind())
            .field("source", &self.0.source)
            .field("response", &self.response())
            .finish()
    }
}

impl Error for TransportError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self.0.source.for_log())
    }
}

/// Whether an error is a timeout: by the kind of an I/O error, and otherwise by the texts of tokio,
/// tower, reqwest and ureq, because not all of their types can be named here.
fn is_timeout(error: &(dyn Error + 'static)) -> bool {
    if let Some(error) = error.downcast_ref::<io::Error>() {
        return error.kind() == io::ErrorKind::TimedOut;
    }
    let text = error.to_string();
    matches!(&*text, "deadline has elapsed" | "request timed out" | "operation timed out")
        || text.starts_with("timeout: ")
}

#[cfg(test)]
mod tests;
