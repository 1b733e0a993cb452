//! The shape that Azure's guidelines ask for, `{"error":{"code":..,"message":..}}`, read straight into
//! an [`ErrorDetail`].
//!
//! Most error bodies have it. This reader knows nothing else and gives up at the first thing that it
//! does not know, so that what it does read is what [`Reader`](super::fault::Reader) would have read.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::ErrorDetail;
use super::fault::bounded;

/// Bodies with more faults, nested or side by side, are left to the general reader and its bounds.
const MAX_FAULTS: usize = 12;
/// The one character that JSON allows in a string and [`json`](super::json) takes for a space.
const DELETE: u8 = 0x7f;

/// The fault, if the body has the shape and there is something in it.
pub(super) fn read(text: &str) -> Option<ErrorDetail> {
    // Without an early end, many bytes are compared at once.
    if text.bytes().fold(0, |found, byte| found | u8::from(byte == DELETE)) != 0 {
        return None;
    }
    let mut fault = ErrorDetail::default();
    let mut left = MAX_FAULTS;
    let body = Body(Fault { into: &mut fault, left: &mut left });
    body.deserialize(&mut serde_json::Deserializer::from_str(text)).ok()?;
    Some(fault)
}

/// The visitor of a value.
macro_rules! value {
    ($seed:ty, $value:ty, $($method:item)*) => {
        impl<'de> DeserializeSeed<'de> for $seed {
            type Value = $value;

            fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<$value, D::Error> {
                json.deserialize_any(self)
            }
        }

        impl<'de> Visitor<'de> for $seed {
            type Value = $value;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("what the guidelines ask for")
            }

            $($method)*
        }
    };
}

struct Body<'b>(Fault<'b>);

value! {
    Body<'_>, (),
    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        let Some(Key::Error) = fields.next_key_seed(Name)? else { return Err(unknown()) };
        fields.next_value_seed(self.0)?;
        match fields.next_key_seed(Name)? {
            None => Ok(()),
            Some(_) => Err(unknown()),
        }
    }
}

#[cold]
fn unknown<E: Error>() -> E {
    E::custom("")
}

/// An object with a code, a message, or both, and what is below; read into an empty fault.
struct Fault<'b> {
    into: &'b mut ErrorDetail,
    left: &'b mut usize,
}

value! {
    Fault<'_>, (),
    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        let Self { into, left } = self;
        *left = left.checked_sub(1).ok_or_else(unknown)?;
        let mut seen = 0_u8;
        while let Some(key) = fields.next_key_seed(Name)? {
            if seen & key as u8 != 0 {
                return Err(unknown());
            }
            seen |= key as u8;
            match key {
                Key::Code => fields.next_value_seed(Text(&mut into.code))?,
                Key::Message => fields.next_value_seed(Text(&mut into.message))?,
                Key::Target => fields.next_value_seed(Text(&mut into.target))?,
                Key::Details => fields.next_value_seed(Details { into: &mut into.details, left })?,
                Key::Inner => {
                    let into = into.inner.insert(Box::default());
                    fields.next_value_seed(Fault { into, left })?;
                }
                Key::Error => return Err(unknown()),
            }
        }
        if into.code.is_none() && into.message.is_none() {
            return Err(unknown());
        }
        Ok(())
    }
}

struct Details<'b> {
    into: &'b mut Vec<ErrorDetail>,
    left: &'b mut usize,
}

value! {
    Details<'_>, (),
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        loop {
            let mut detail = ErrorDetail::default();
            match items.next_element_seed(Fault { into: &mut detail, left: self.left })? {
                Some(()) => self.into.push(detail),
                None => return Ok(()),
            }
        }
    }
}

/// Text, or `null`.
struct Text<'b>(&'b mut Option<String>);

value! {
    Text<'_>, (),
    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        *self.0 = bounded(text);
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
}

#[derive(Clone, Copy)]
enum Key {
    Error = 0x01,
    Code = 0x02,
    Message = 0x04,
    Target = 0x08,
    Details = 0x10,
    Inner = 0x20,
}

struct Name;

value! {
    Name, Key,
    fn visit_str<E: Error>(self, name: &str) -> Result<Key, E> {
        match name {
            "error" => Ok(Key::Error),
            "code" => Ok(Key::Code),
            "message" => Ok(Key::Message),
            "target" => Ok(Key::Target),
            "details" => Ok(Key::Details),
            "innererror" => Ok(Key::Inner),
            _ => Err(unknown()),
        }
    }
}
