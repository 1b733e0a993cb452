//! Success bodies with a status for each item, so that a 2xx need not be a success for every item.

mod read;

use std::fmt;
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use crate::error::response::ErrorResponse;
use crate::error::retry::Retry;
use crate::log::redact;
use crate::service::ServiceError;

/// The number of failed items that `Debug` shows.
const DEBUG_ITEMS: usize = 8;
const MAX_KEY_CHARS: usize = 64;

/// An item of a [`MultiStatus`] or [`PartialSuccess`](crate::PartialSuccess) body.
pub trait MultiStatusItem: DeserializeOwned {
    /// The name of the member that contains the items. It is ignored if the body itself is the list. An
    /// empty name means that the body itself is the object of [`KEYED`](Self::KEYED) items; a
    /// [`PartialSuccess`](crate::PartialSuccess) does not accept it.
    const MEMBER: &'static str = "value";

    /// Whether the items are the members of an object, such as `{"phoneNumbers":{"14255550123":{..}}}`,
    /// and not a list. The name of the member is then [`ItemError::key`].
    const KEYED: bool = false;

    /// The status code of the item.
    ///
    /// If the service sends it as text, use [`parse_status`].
    fn status(&self) -> u16;

    /// Whether the service sends a status code for this item. If not, only
    /// [`successful`](Self::successful) determines whether the item succeeded, and the item's error has the
    /// status of the response.
    fn has_status(&self) -> bool {
        true
    }

    /// Whether the service reports, apart from the status code, that the item succeeded. `Some(false)`
    /// is a failure with every status code, because services send 202 with `successful: false`.
    fn successful(&self) -> Option<bool> {
        None
    }

    /// The service's message for the item. If it returns `None`, the item's JSON is searched for a message
    /// like the body of an error response.
    fn message(&self) -> Option<&str> {
        None
    }
}

/// A success whose body has a status for each item, such as one for each recipient of a message.
///
/// The status code of a failed item becomes a variant of the service's error `E`, like the status code
/// of a response. An item is a success if its status is a 2xx and
/// [`successful`](MultiStatusItem::successful) does not return `Some(false)`. An item with a number
/// that is not a status code (below 100 or above 999) is a failure; its error has the status of the
/// response and a message that contains the number.
///
/// The failed items share the body and the headers of the response. `Debug` shows the number of items
/// and the first errors, but not the items.
///
/// # Examples
/// ```
/// use acs_endpoint::{MultiStatus, MultiStatusItem, SmsError, acs_endpoint};
///
/// #[derive(Debug, serde::Deserialize)]
/// #[serde(rename_all = "camelCase")]
/// struct Sent { to: String, http_status_code: u16, successful: bool }
///
/// impl MultiStatusItem for Sent {
///     fn status(&self) -> u16 { self.http_status_code }
///     fn successful(&self) -> Option<bool> { Some(self.successful) }
/// }
///
/// #[acs_endpoint(service = "sms", success(202))]
/// fn replay() -> Result<MultiStatus<Sent, SmsError>, SmsError> {
///     let body = r#"{"value":[{"to":"a","httpStatusCode":202,"successful":true},
///                             {"to":"b","httpStatusCode":429,"successful":false}]}"#;
///     http::Response::builder().status(202).body(body).unwrap()
/// }
///
/// let sent = replay()?;
/// assert_eq!(sent.succeeded().count(), 1);
/// assert_eq!(sent.retryable().map(|failed| &*failed.item().to).collect::<Vec<_>>(), ["b"]);
/// assert!(matches!(sent.items()[1].as_ref().unwrap_err().error(), SmsError::TooManyRequests(_)));
/// # Ok::<(), SmsError>(())
/// ```
#[derive(Clone)]
#[must_use = "items can have failed: check `failed()`, or use `into_result()`"]
pub struct MultiStatus<T, E> {
    items: Vec<Result<T, ItemError<T, E>>>,
}

/// An item that failed.
#[derive(Clone)]
pub struct ItemError<T, E> {
    index: usize,
    key: Option<Box<str>>,
    item: T,
    status: u16,
    json: Bytes,
    origin: Arc<Origin<T, E>>,
    /// Created on first use, because a response can contain many failed items.
    error: OnceLock<E>,
}

/// The data that all failed items of a response share.
struct Origin<T, E> {
    status: StatusCode,
    headers: Arc<HeaderMap>,
    /// A function pointer, so that [`ItemError::error`] needs no bounds.
    error: fn(&ItemError<T, E>) -> E,
}

impl<T, E> MultiStatus<T, E> {
    /// All items, in the order of the body.
    pub fn iter(&self) -> std::slice::Iter<'_, Result<T, ItemError<T, E>>> {
        self.items.iter()
    }

    /// All items, in the order of the body.
    pub fn items(&self) -> &[Result<T, ItemError<T, E>>] {
        &self.items
    }

    /// The number of items.
    #[must_use]
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there are no items.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The items without their errors, whether they succeeded or failed.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.items.iter().map(|item| item.as_ref().unwrap_or_else(|failed| &failed.item))
    }

    /// The items that succeeded.
    pub fn succeeded(&self) -> impl Iterator<Item = &T> {
        self.items.iter().filter_map(|item| item.as_ref().ok())
    }

    /// The items that failed.
    pub fn failed(&self) -> impl Iterator<Item = &ItemError<T, E>> {
        self.items.iter().filter_map(|item| item.as_ref().err())
    }

    /// The failed items that may succeed if they are sent again; see [`ItemError::retry`].
    pub fn retryable(&self) -> impl Iterator<Item = &ItemError<T, E>>
    where
        E: ServiceError,
    {
        self.failed().filter(|failed| failed.retry() != Retry::No)
    }

    /// Returns all items, if each of them succeeded.
    ///
    /// # Errors
    /// Returns the first item that failed.
    pub fn into_result(self) -> Result<Vec<T>, ItemError<T, E>> {
        self.items.into_iter().collect()
    }
}

impl<T, E> IntoIterator for MultiStatus<T, E> {
    type Item = Result<T, ItemError<T, E>>;
    type IntoIter = std::vec::IntoIter<Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

impl<'a, T, E> IntoIterator for &'a MultiStatus<T, E> {
    type Item = &'a Result<T, ItemError<T, E>>;
    type IntoIter = std::slice::Iter<'a, Result<T, ItemError<T, E>>>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

impl<T, E: fmt::Debug> fmt::Debug for MultiStatus<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let failed: Vec<_> = self.failed().take(DEBUG_ITEMS).collect();
        let succeeded = self.succeeded().count();
        f.debug_struct("MultiStatus")
            .field("succeeded", &succeeded)
            .field("failed", &(self.len() - succeeded))
            .field("errors", &failed)
            .finish_non_exhaustive()
    }
}

impl<T, E> ItemError<T, E> {
    /// The position of the item in the body, starting at 0.
    #[must_use]
    pub fn index(&self) -> usize {
        self.index
    }

    /// The key of the item, if the items are [`KEYED`](MultiStatusItem::KEYED).
    #[must_use]
    pub fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }

    /// The item.
    #[must_use]
    pub fn item(&self) -> &T {
        &self.item
    }

    /// Takes the item, and drops its error.
    #[must_use]
    pub fn into_item(self) -> T {
        self.item
    }

    /// The service's error for the item. Its response has the status code of the item, the item's JSON as
    /// its body, and the headers of the complete response.
    #[must_use]
    pub fn error(&self) -> &E {
        self.error.get_or_init(|| (self.origin.error)(self))
    }

    /// Takes the service's error for the item; see [`error`](Self::error).
    #[must_use]
    pub fn into_error(mut self) -> E {
        self.error.take().unwrap_or_else(|| (self.origin.error)(&self))
    }

    /// Whether the item may succeed if it is sent again: the [`retry`](ServiceError::retry) of its error.
    pub fn retry(&self) -> Retry
    where
        E: ServiceError,
    {
        self.error().retry()
    }
}

impl<T: MultiStatusItem, E: ServiceError> ItemError<T, E> {
    /// Creates the error of an item, as if the item were the response to a separate request.
    fn make_error(&self) -> E {
        let Origin { status, headers, .. } = &*self.origin;
        let own_status = StatusCode::from_u16(self.status).ok().filter(|_| self.item.has_status());
        let response = ErrorResponse::of_item(
            own_status.unwrap_or(*status),
            Arc::clone(headers),
            self.json.clone(),
        );
        let message = self.item.message().map(str::trim).filter(|message| !message.is_empty());
        if own_status.is_some() || !self.item.has_status() {
            return E::from_response(response.with_message(message));
        }
        let mut explained = format!("item status {} is not a status code", self.status);
        if let Some(message) = message.or(response.message()) {
            explained = format!("{explained}: {message}");
        }
        E::from_response(response.with_message(Some(&explained)))
    }
}

impl<T, E: fmt::Debug> fmt::Debug for ItemError<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("ItemError");
        shown.field("index", &self.index);
        if let Some(key) = self.key() {
            shown.field("key", &redact::for_log(key, MAX_KEY_CHARS));
        }
        shown.field("error", self.error()).finish_non_exhaustive()
    }
}

/// Writes the position and the service's error: `item 1: sms: 400 Bad Request: ..`.
impl<T, E: fmt::Display> fmt::Display for ItemError<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "item {}: ", self.index)?;
        fmt::Display::fmt(self.error(), f)
    }
}

impl<T, E: std::error::Error> std::error::Error for ItemError<T, E> {
    /// The source of the service's error, because `Display` already shows the service's error itself.
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.error().source()
    }
}

/// Parses the status code in a text such as `403`, `403 Forbidden` or `HTTP/1.1 403 Forbidden`. Returns
/// `None` for any other text.
///
/// ```
/// assert_eq!(acs_endpoint::parse_status("HTTP/1.1 404 Not Found"), Some(404));
/// assert_eq!(acs_endpoint::parse_status("NotFound"), None);
/// ```
#[must_use]
pub fn parse_status(text: &str) -> Option<u16> {
    let words = text.split_ascii_whitespace();
    let mut words =
        words.skip_while(|word| word.get(..5).is_some_and(|it| it.eq_ignore_ascii_case("http/")));
    let code = words.next()?;
    let is_code = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_digit());
    code.parse().ok().filter(|_| is_code)
}

#[cfg(test)]
mod tests;
