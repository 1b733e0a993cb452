//! Bodies that hold a status for each item: a 2xx that is not a success for all.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use bytes::Bytes;
use http::StatusCode;
use serde::Deserialize as _;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use crate::error::body;
use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::error::retry::Retry;
use crate::service::ServiceError;
use crate::value::from_response::FromResponse;

/// An item of a [`MultiStatus`] body.
pub trait MultiStatusItem: DeserializeOwned {
    /// The member of the body that holds the items, unless the body is the list itself.
    const MEMBER: &'static str = "value";

    /// The item's own status code.
    fn status(&self) -> u16;

    /// Whether the service says that the item succeeded, beside its status. `Some(false)` is a
    /// failure whatever the status: services send 202 with `successful: false`.
    fn successful(&self) -> Option<bool> {
        None
    }

    /// The service's message for the item.
    fn message(&self) -> Option<&str> {
        None
    }
}

/// A success whose body has a status for each item, such as one for each recipient of a message.
///
/// Each item's status goes through the table of the service `E`, as the status of a response does.
/// An item is a success if its status is a 2xx and it does not say otherwise.
///
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
#[derive(Debug)]
pub struct MultiStatus<T, E> {
    items: Vec<Result<T, ItemError<T, E>>>,
}

/// An item that failed.
pub struct ItemError<T, E> {
    index: usize,
    item: T,
    error: E,
}

impl<T, E> MultiStatus<T, E> {
    /// All items, in the order of the body.
    pub fn items(&self) -> &[Result<T, ItemError<T, E>>] {
        &self.items
    }

    /// Every item, whatever became of it.
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

    /// The items that failed and may succeed if they are sent again; see [`ItemError::retry`].
    pub fn retryable(&self) -> impl Iterator<Item = &ItemError<T, E>>
    where
        E: ServiceError,
    {
        self.failed().filter(|failed| failed.retry() != Retry::No)
    }

    /// All items if each of them succeeded.
    ///
    /// # Errors
    /// The first item that failed.
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

impl<T, E> ItemError<T, E> {
    /// The position of the item in the body, from 0.
    #[must_use]
    pub fn index(&self) -> usize {
        self.index
    }

    /// The item.
    #[must_use]
    pub fn item(&self) -> &T {
        &self.item
    }

    /// The service's error for the item. Its response has the item's status, the item's JSON as its
    /// body, and the headers of the whole response.
    #[must_use]
    pub fn error(&self) -> &E {
        &self.error
    }

    /// The service's error for the item.
    #[must_use]
    pub fn into_error(self) -> E {
        self.error
    }

    /// Whether sending the item again can help.
    pub fn retry(&self) -> Retry
    where
        E: ServiceError,
    {
        self.error.retry()
    }
}

impl<T, E: fmt::Debug> fmt::Debug for ItemError<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ItemError")
            .field("index", &self.index)
            .field("error", &self.error)
            .finish_non_exhaustive()
    }
}

/// `item 1: sms: 400 Bad Request: ..`.
impl<T, E: fmt::Display> fmt::Display for ItemError<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "item {}: {}", self.index, self.error)
    }
}

impl<T, E: std::error::Error> std::error::Error for ItemError<T, E> {
    /// The cause behind the service's error, which `Display` already shows.
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.error.source()
    }
}

impl<T: MultiStatusItem, E: ServiceError> FromResponse for MultiStatus<T, E> {
    fn from_response(response: http::Response<Bytes>) -> Result<Self, DecodeError> {
        let raw_items = match raw_items(response.body(), T::MEMBER) {
            Ok(raw_items) => raw_items,
            Err(Unreadable::Json(error)) => {
                return Err(DecodeError::json::<Self>(response, &error));
            }
            Err(Unreadable::Member(error, part)) => {
                let part = Bytes::copy_from_slice(part.get().as_bytes());
                return Err(DecodeError::json_within::<Self>(response, &error, T::MEMBER, &part));
            }
            Err(Unreadable::NoMember) => {
                let reason = format!("missing field `{}`", T::MEMBER);
                return Err(DecodeError::new::<Self>(response, reason));
            }
        };
        let mut items = Vec::with_capacity(raw_items.len());
        for (index, raw) in raw_items.into_iter().enumerate() {
            match serde_json::from_str::<T>(raw.get()) {
                Ok(item) => items.push(judge(index, item, raw, &response)),
                Err(error) => {
                    let place = format!("{}[{index}]", T::MEMBER);
                    let raw = Bytes::copy_from_slice(raw.get().as_bytes());
                    return Err(DecodeError::json_within::<Self>(response, &error, &place, &raw));
                }
            }
        }
        Ok(Self { items })
    }
}

enum Unreadable<'a> {
    Json(serde_json::Error),
    Member(serde_json::Error, &'a RawValue),
    NoMember,
}

/// The JSON of each item.
fn raw_items<'a>(body: &'a [u8], member: &str) -> Result<Vec<&'a RawValue>, Unreadable<'a>> {
    if body.trim_ascii_start().starts_with(b"[") {
        return serde_json::from_slice(body).map_err(Unreadable::Json);
    }
    let mut members: BTreeMap<Cow<'a, str>, &'a RawValue> =
        serde_json::from_slice(body).map_err(Unreadable::Json)?;
    let items = members.remove(member).ok_or(Unreadable::NoMember)?;
    Vec::deserialize(items).map_err(|error| Unreadable::Member(error, items))
}

fn judge<T: MultiStatusItem, E: ServiceError>(
    index: usize,
    item: T,
    raw: &RawValue,
    response: &http::Response<Bytes>,
) -> Result<T, ItemError<T, E>> {
    // A number that is no status says nothing; the status of the whole does.
    let status = StatusCode::from_u16(item.status()).ok();
    if status.is_some_and(|status| status.is_success()) && item.successful() != Some(false) {
        return Ok(item);
    }
    let mut own = http::Response::new(response.body().slice_ref(raw.get().as_bytes()));
    *own.status_mut() = status.unwrap_or(response.status());
    own.headers_mut().clone_from(response.headers());
    let message = item.message().map(str::trim).filter(|message| !message.is_empty());
    let detail = message.map(|message| body::parse(None, own.body()).with_message(message));
    let error = E::from_response(ErrorResponse::with_detail(own, detail));
    Err(ItemError { index, item, error })
}

#[cfg(test)]
mod tests;
