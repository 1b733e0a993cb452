//! Successes whose body is not read.

/// A success whose body is not read: the client's response, after its status was checked.
///
/// Use it for downloads that should not be buffered in memory. `max_body` does not apply. A response whose
/// status is not a success is read and becomes the service's error as usual.
///
/// # Examples
/// ```no_run
/// # #[cfg(feature = "reqwest")]
/// # mod recordings {
/// use acs_endpoint::{Streamed, SmsError, acs_endpoint};
///
/// #[acs_endpoint(service = "sms")]
/// async fn download(url: &str) -> Result<Streamed<reqwest::Response>, SmsError> {
///     reqwest::get(url).await?
/// }
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Streamed<R>(pub R);

impl<R> Streamed<R> {
    /// Returns the client's response, whose body has not been read.
    pub fn into_inner(self) -> R {
        self.0
    }
}
