//! Reads the items of a body.

use std::borrow::Cow;
use std::fmt;
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::{ItemError, MultiStatus, MultiStatusItem, Origin};
use crate::error::decode::{DecodeError, json_reason};
use crate::error::json_path;
use crate::service::ServiceError;
use crate::text;
use crate::value::from_response::FromResponse;

impl<T: MultiStatusItem, E: ServiceError> FromResponse for MultiStatus<T, E> {
    fn from_response(response: http::Response<Bytes>) -> Result<Self, DecodeError> {
        let expected = core::any::type_name::<Self>();
        let body = text::utf8(response.headers(), response.body());
        let origin = Arc::new(Origin {
            status: response.status(),
            headers: Arc::new(response.headers().clone()),
            error: ItemError::make_error,
        });
        let mut items = Vec::new();
        let layout = Layout { member: T::MEMBER, keyed: T::KEYED };
        let read = read(response.headers(), &body, layout, &mut |place, json| {
            let item = match serde_json::from_str::<T>(json.get()) {
                Ok(item) => item,
                Err(error) => {
                    let again = |json: &[u8]| serde_json::from_slice::<T>(json).err();
                    return Err(place.error(json, &error, &again));
                }
            };
            items.push(classify(item, &place, body.slice_ref(json.get().as_bytes()), &origin));
            Ok(())
        });
        match read {
            Ok(()) => Ok(Self { items }),
            Err(Unreadable { path, reason }) => {
                Err(DecodeError::build(response, expected, path, reason))
            }
        }
    }
}

fn classify<T: MultiStatusItem, E>(
    item: T,
    place: &Place<'_>,
    json: Bytes,
    origin: &Arc<Origin<T, E>>,
) -> Result<T, ItemError<T, E>> {
    let succeeded = if item.has_status() {
        StatusCode::from_u16(item.status()).is_ok_and(|status| status.is_success())
            && item.successful() != Some(false)
    } else {
        item.successful() == Some(true)
    };
    if succeeded {
        return Ok(item);
    }
    Err(ItemError {
        index: place.index,
        key: place.key.map(Into::into),
        status: item.status(),
        item,
        json,
        origin: Arc::clone(origin),
        error: OnceLock::new(),
    })
}

/// The reason why a body could not be read.
struct Unreadable {
    path: String,
    reason: String,
}

/// The position of an item in the body.
#[derive(Clone, Copy)]
struct Place<'a> {
    member: Option<&'a str>,
    index: usize,
    key: Option<&'a str>,
}

impl Place<'_> {
    fn error(
        &self,
        json: &RawValue,
        error: &serde_json::Error,
        deserialize: &dyn Fn(&[u8]) -> Option<serde_json::Error>,
    ) -> Unreadable {
        let json = json.get().as_bytes();
        let within = json_path::find(json, error, deserialize);
        let item = json_path::of_item(self.member, self.key, self.index);
        let separator = if within.is_empty() || within.starts_with('[') { "" } else { "." };
        let reason = json_reason(&HeaderMap::new(), json, error);
        Unreadable { path: format!("{item}{separator}{within}"), reason }
    }
}

/// The layout of the body.
#[derive(Clone, Copy)]
struct Layout {
    member: &'static str,
    keyed: bool,
}

type OnItem<'c> = &'c mut dyn FnMut(Place<'_>, &RawValue) -> Result<(), Unreadable>;

/// Calls `on_item` with the JSON of each item.
fn read(
    headers: &HeaderMap,
    body: &[u8],
    layout: Layout,
    on_item: OnItem<'_>,
) -> Result<(), Unreadable> {
    let mut stopped = None;
    let outcome = items(body, layout, &mut |place, json| {
        on_item(place, json).map_err(|unreadable| stopped = Some(unreadable))
    });
    match (stopped, outcome) {
        (Some(unreadable), _) => Err(unreadable),
        (None, Ok(true)) => Ok(()),
        (None, Ok(false)) => Err(Unreadable {
            path: String::new(),
            reason: format!("missing field `{}`", layout.member),
        }),
        (None, Err(error)) => {
            let again = |body: &[u8]| items(body, layout, &mut |_, _| Ok(())).err();
            let path = json_path::find(body, &error, &again);
            Err(Unreadable { path, reason: json_reason(headers, body, &error) })
        }
    }
}

/// Calls `visit` with the JSON of each item. Returns whether the body contains items at all.
fn items(body: &[u8], layout: Layout, visit: Visit<'_>) -> serde_json::Result<bool> {
    let mut json = serde_json::Deserializer::from_slice(body);
    let is_list = body.trim_ascii_start().starts_with(b"[");
    let found = if is_list || layout.member.is_empty() {
        let keyed = layout.keyed && !is_list;
        Items { member: None, keyed, visit }.deserialize(&mut json).map(|()| true)
    } else {
        json.deserialize_map(Body { layout, visit })
    }?;
    json.end()?;
    Ok(found)
}

type Visit<'c> = &'c mut dyn FnMut(Place<'_>, &RawValue) -> Result<(), ()>;

/// Reads a body in which one member contains the items.
struct Body<'c> {
    layout: Layout,
    visit: Visit<'c>,
}

impl<'de> Visitor<'de> for Body<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<bool, A::Error> {
        let Layout { member, keyed } = self.layout;
        let mut found = false;
        while let Some(key) = members.next_key::<Cow<'de, str>>()? {
            if key == member && !found {
                found = true;
                let items = Items { member: Some(member), keyed, visit: &mut *self.visit };
                members.next_value_seed(items)?;
            } else {
                members.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }
}

/// Reads a list of items, or an object with an item for each key.
struct Items<'c> {
    member: Option<&'c str>,
    keyed: bool,
    visit: Visit<'c>,
}

impl Items<'_> {
    fn item<E: serde::de::Error>(
        &mut self,
        index: usize,
        key: Option<&str>,
        json: &RawValue,
    ) -> Result<(), E> {
        (self.visit)(Place { member: self.member, index, key }, json)
            .map_err(|()| E::custom("an item does not fit"))
    }
}

impl<'de> DeserializeSeed<'de> for Items<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        if self.keyed { json.deserialize_map(self) } else { json.deserialize_seq(self) }
    }
}

impl<'de> Visitor<'de> for Items<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.keyed { "a map" } else { "a sequence" })
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
        let mut index = 0;
        while let Some(json) = list.next_element::<&RawValue>()? {
            self.item(index, None, json)?;
            index += 1;
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut members: A) -> Result<(), A::Error> {
        let mut index = 0;
        while let Some((key, json)) = members.next_entry::<Cow<'de, str>, &RawValue>()? {
            self.item(index, Some(&key), json)?;
            index += 1;
        }
        Ok(())
    }
}
