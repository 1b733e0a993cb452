//! A success whose body is not read.

/// A success that an annotated function hands over unread: the client's own response, after its
/// status was checked.
///
/// For downloads that should not be held in memory. A status that is not a success is read and
/// becomes the service's error as usual.
///
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
    /// The client's response, its body unread.
    pub fn into_inner(self) -> R {
        self.0
    }
}
