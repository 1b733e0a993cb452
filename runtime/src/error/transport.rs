//! A call without a complete response.

use std::error::Error;
use std::fmt;
use std::io;

use crate::call::endpoint::Endpoint;
use crate::error::response::ErrorResponse;
use crate::error::retry::Retry;
use crate::log::cause::Cause;
use crate::log::display;

type BoxError = Box<dyn Error + Send + Sync>;

/// How far a call came before it failed.
///
/// It decides whether a repetition can do harm: a request that is [`NotBuilt`](Self::NotBuilt) or
/// [`NotSent`](Self::NotSent) was certainly not processed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// The request can never be sent: its URL has no scheme or host, a header contains a line end, its
    /// body cannot be serialized, it cannot be signed. A repetition fails in the same way.
    ///
    /// A client that follows redirects reports a redirect to a scheme other than HTTP, such as `ftp://`,
    /// as it reports a request to one. Then the kind is [`NoResponse`](Self::NoResponse).
    NotBuilt,
    /// The request was not sent: the name was not found, the connection was refused, TLS failed.
    ///
    /// Clients that follow redirects do not report whether the first address or a redirect led to where
    /// nobody listens; the first address has then received the request. Disable redirects, as `azure_core`
    /// does, for requests that must not be processed twice.
    NotSent,
    /// The request may have been sent, and no status is known: a timeout, a reset, a response that the
    /// client could not read or did not accept.
    NoResponse,
    /// The status and the headers arrived, and the body was interrupted.
    Interrupted,
}

/// A call that failed before a complete response arrived.
///
/// [`kind`](Self::kind) reports how far the call came. If a status had arrived,
/// [`response`](Self::response) contains it with the part of the body that came.
///
/// `source` is the client's error as a log may show it: addresses without credentials, query and
/// fragment, and secrets and personal data masked. The client's own error, with everything that it
/// contains, is [`get_ref`](Self::get_ref); `source` is it too if there is nothing to mask.
///
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
/// It is a [`ClientError`](crate::client::ClientError), so its constructors make the tail of an annotated
/// function of any error:
///
/// ```
/// use acs_endpoint::{SmsError, TransportError, acs_endpoint};
///
/// type BoxError = Box<dyn std::error::Error + Send + Sync>;
///
/// /// A call of a tower service; its error is `tower::BoxError`.
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
    /// The request can never be sent; see [`TransportErrorKind::NotBuilt`].
    #[must_use]
    pub fn not_built(source: impl Into<BoxError>) -> Self {
        Self::of_kind(TransportErrorKind::NotBuilt, source.into(), None)
    }

    /// The request was certainly not sent; see [`TransportErrorKind::NotSent`].
    #[must_use]
    pub fn not_sent(source: impl Into<BoxError>) -> Self {
        Self::of_kind(TransportErrorKind::NotSent, source.into(), None)
    }

    /// The request may have been sent, and no status is known; see [`TransportErrorKind::NoResponse`].
    #[must_use]
    pub fn no_response(source: impl Into<BoxError>) -> Self {
        Self::of_kind(TransportErrorKind::NoResponse, source.into(), None)
    }

    /// A success was interrupted; `response` is the part of it that arrived. Logs show nothing of its body.
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

    /// How far the call came.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.0.kind
    }

    /// The client's own error, unmasked.
    #[must_use]
    pub fn get_ref(&self) -> &(dyn Error + Send + Sync + 'static) {
        self.0.source.get_ref()
    }

    /// The client's own error, unmasked, if it is an `E`.
    ///
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

    /// Whether a timeout ended the call: the client's own, or one around it, such as `tokio::time::timeout`.
    ///
    /// A timeout of connecting is one too, although the request was [not sent](TransportErrorKind::NotSent).
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        chain(self.get_ref()).any(is_timeout)
    }

    /// Whether the service can have acted on the request: `false` only if it was not built or not sent.
    #[must_use]
    pub fn may_have_been_processed(&self) -> bool {
        !matches!(self.0.kind, TransportErrorKind::NotBuilt | TransportErrorKind::NotSent)
    }

    /// The status, the headers and the part of the body that arrived, if any did.
    #[must_use]
    pub fn response(&self) -> Option<&ErrorResponse> {
        self.0.response.as_ref()
    }

    /// Whether sending the request again can help: no if it was [not built](TransportErrorKind::NotBuilt),
    /// yes if it was [not sent](TransportErrorKind::NotSent), else only if the request is idempotent.
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

    /// The annotated function; none if `?` in its body made the error.
    #[must_use]
    pub fn endpoint(&self) -> Option<&'static Endpoint> {
        self.0.endpoint
    }

    pub(crate) fn set_endpoint(&mut self, endpoint: &'static Endpoint) {
        self.0.endpoint = Some(endpoint);
    }
}

/// `response interrupted after 12 body bytes: 202 Accepted; request id ..`; the alternate form adds
/// the causes.
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

/// An error and its causes.
pub(crate) fn chain<'e>(
    error: &'e (dyn Error + 'static),
) -> impl Iterator<Item = &'e (dyn Error + 'static)> {
    std::iter::successors(Some(error), |&error| error.source())
}

/// By the kind of an I/O error; else by the texts of tokio, tower, reqwest and ureq, of which not every type
/// can be named here.
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
