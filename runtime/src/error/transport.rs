//! No whole response arrived.

use std::error::Error;
use std::fmt;

use crate::call::endpoint::Endpoint;
use crate::error::response::ErrorResponse;
use crate::error::retry::Retry;
use crate::log::cause::Cause;
use crate::log::display;

type BoxError = Box<dyn Error + Send + Sync>;

/// How far a call came before it failed.
///
/// It decides whether a retry can do harm: only a request that was [`NotSent`](Self::NotSent) was
/// certainly not processed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransportErrorKind {
    /// The request can never be sent: its URL, a header or its body is not valid. A repetition fails in
    /// the same way.
    NotBuilt,
    /// The request was not sent: it could not be built, the name was not found, the connection was
    /// refused, TLS failed.
    ///
    /// Clients that follow redirects do not tell whether it was a redirect that led to where nobody
    /// listens: the first address has then had the request. Turn redirects off, as `azure_core` does,
    /// for requests that must not be processed twice.
    NotSent,
    /// The request may have been sent, and no status is known: a timeout, a reset, an answer that the
    /// client could not read or did not accept.
    NoResponse,
    /// The status and the headers came, and the body broke off.
    Interrupted,
}

/// What went wrong before a whole response was there.
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
pub struct TransportError(Box<Inner>);

struct Inner {
    kind: TransportErrorKind,
    source: Cause,
    response: Option<ErrorResponse>,
    endpoint: Option<&'static Endpoint>,
}

impl TransportError {
    /// The request cannot be built, so it was not sent and cannot be.
    #[must_use]
    pub fn not_built(source: impl Into<BoxError>) -> Self {
        Self::of_kind(TransportErrorKind::NotBuilt, source.into(), None)
    }

    /// The request was certainly not sent.
    #[must_use]
    pub fn not_sent(source: impl Into<BoxError>) -> Self {
        Self::of_kind(TransportErrorKind::NotSent, source.into(), None)
    }

    /// The request may have been sent; no status is known.
    #[must_use]
    pub fn no_response(source: impl Into<BoxError>) -> Self {
        Self::of_kind(TransportErrorKind::NoResponse, source.into(), None)
    }

    /// A success began and broke off; `response` is what came of it. Logs show nothing of its body.
    #[must_use]
    pub fn interrupted(response: ErrorResponse, source: impl Into<BoxError>) -> Self {
        Self::of_kind(TransportErrorKind::Interrupted, source.into(), Some(response.of_success()))
    }

    fn of_kind(
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

    /// Whether the service can have acted on the request: `false` only if it was not sent.
    #[must_use]
    pub fn may_have_been_processed(&self) -> bool {
        !matches!(self.0.kind, TransportErrorKind::NotBuilt | TransportErrorKind::NotSent)
    }

    /// The status, the headers and the part of the body that arrived, if any did.
    #[must_use]
    pub fn response(&self) -> Option<&ErrorResponse> {
        self.0.response.as_ref()
    }

    /// Whether sending the request again can help: yes if it was [not sent](TransportErrorKind::NotSent), else
    /// only if the request is idempotent.
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
