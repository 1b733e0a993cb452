//! Deserializes a body: as JSON, except for types that can also be read from other bodies.

use core::any::type_name;

use bytes::Bytes;
use http::HeaderMap;
use serde::de::value::SeqDeserializer;
use serde::de::{
    DeserializeOwned, Deserializer, Error as _, IgnoredAny, IntoDeserializer, Visitor,
};
use serde_json::de::SliceRead;

use crate::error::decode::{DecodeError, json_reason};
use crate::error::expectation::expectation;
use crate::error::json_path;
use crate::text;
use crate::value::media::{self, Declared};

type Json<'de> = serde_json::Deserializer<SliceRead<'de>>;

/// Deserializes the value from the body. An error contains the response, and leaves an empty one here.
#[inline]
pub(crate) fn read<T: DeserializeOwned>(
    response: &mut http::Response<Bytes>,
) -> Result<T, DecodeError> {
    match deserialize(response.headers(), response.body()) {
        Ok(value) => Ok(value),
        Err(failure) => read_again(response, failure),
    }
}

/// Tries again with the body converted to UTF-8, and creates the error if that fails too.
#[cold]
#[inline(never)]
fn read_again<T: DeserializeOwned>(
    response: &mut http::Response<Bytes>,
    failure: Failure,
) -> Result<T, DecodeError> {
    let expected = Expected::of::<T>();
    match other_text(response, &failure) {
        None => Err(decode_error(expected, response, None, failure)),
        Some(text) => deserialize(response.headers(), text.as_bytes())
            .map_err(|failure| decode_error(expected, response, Some(&text), failure)),
    }
}

/// The text of a body that was read as JSON, in an encoding other than UTF-8, or in UTF-8 with a byte
/// order mark.
fn other_text(response: &http::Response<Bytes>, failure: &Failure) -> Option<String> {
    if !failure.is_json {
        return None;
    }
    let text = text::decode(text::content_type(response.headers()), response.body())?;
    (text.as_bytes() != response.body().as_ref()).then(|| text.into_owned())
}

/// The value type, for functions that are compiled once for all types.
#[derive(Clone, Copy)]
struct Expected {
    name: &'static str,
    /// The error for a body that is not a value.
    failure: fn(&HeaderMap, &[u8]) -> Option<Failure>,
}

impl Expected {
    fn of<T: DeserializeOwned>() -> Self {
        Self {
            name: type_name::<T>(),
            failure: |headers, body| deserialize::<T>(headers, body).err(),
        }
    }
}

/// The error for a body, or for its `text` if that was deserialized.
fn decode_error(
    expected: Expected,
    response: &mut http::Response<Bytes>,
    text: Option<&str>,
    Failure { error, is_json }: Failure,
) -> DecodeError {
    let response = std::mem::take(response);
    if !is_json {
        return DecodeError::build(response, expected.name, String::new(), expectation(&error));
    }
    let body = text.map_or(response.body().as_ref(), str::as_bytes);
    let again = |body: &[u8]| (expected.failure)(response.headers(), body).map(|it| it.error);
    let path = json_path::find(body, &error, &again);
    let reason = json_reason(response.headers(), body, &error);
    DecodeError::build(response, expected.name, path, reason)
}

/// A deserialization error, and whether the body was read as JSON.
struct Failure {
    error: serde_json::Error,
    is_json: bool,
}

fn deserialize<T: DeserializeOwned>(headers: &HeaderMap, body: &[u8]) -> Result<T, Failure> {
    let mut json = Json::from_slice(if body.is_empty() { b"null" } else { body });
    let mut is_json = true;
    let deserializer = BodyDeserializer { json: &mut json, headers, body, is_json: &mut is_json };
    let result = T::deserialize(deserializer);
    let result = if is_json { result.and_then(|value| json.end().map(|()| value)) } else { result };
    result.map_err(|error| Failure { error, is_json })
}

/// Forwards to `serde_json`, except for types that can be read from a body that is not JSON.
struct BodyDeserializer<'a, 'de> {
    json: &'a mut Json<'de>,
    headers: &'de HeaderMap,
    body: &'de [u8],
    /// Becomes false if the body is used without `json`.
    is_json: &'a mut bool,
}

impl BodyDeserializer<'_, '_> {
    /// The body as text; `None` if it is JSON according to its content type or, without one, to its first
    /// character.
    fn text(&mut self) -> Result<Option<String>, serde_json::Error> {
        let declared = Declared::of(self.headers);
        if declared == Declared::Json {
            return Ok(None);
        }
        let text = text::decode(text::content_type(self.headers), self.body);
        let is_quoted = text.as_ref().is_some_and(|it| it.trim_start().starts_with('"'));
        if declared == Declared::Nothing && is_quoted {
            return Ok(None);
        }
        *self.is_json = false;
        match text {
            Some(text) => Ok(Some(text.into_owned())),
            None => Err(serde_json::Error::custom("the body is not text in its encoding")),
        }
    }

    /// Whether the body, or its text if it is in another encoding, satisfies `is`.
    fn any_form(&self, is: impl Fn(&[u8]) -> bool) -> bool {
        is(self.body)
            || text::decode(text::content_type(self.headers), self.body)
                .is_some_and(|text| is(text.as_bytes()))
    }

    /// Whether the body contains no value: it is whitespace or the JSON value `null`.
    fn is_none(&self) -> bool {
        match self.body.trim_ascii() {
            b"" => self.body.is_empty() || Declared::of(self.headers) != Declared::Octets,
            b"null" => matches!(Declared::of(self.headers), Declared::Json | Declared::Nothing),
            _ => false,
        }
    }

    #[inline]
    fn unit(self) -> Result<(), serde_json::Error> {
        *self.is_json = false;
        if !self.body.is_empty() && media::is_html_page(self.headers, self.body) {
            return Err(serde_json::Error::custom(media::page(self.headers)));
        }
        Ok(())
    }

    /// Whether a `Vec<u8>` is the body itself rather than a JSON array.
    fn is_octets(&self) -> bool {
        match Declared::of(self.headers) {
            Declared::Json => false,
            Declared::Nothing => !self.body.trim_ascii_start().starts_with(b"["),
            Declared::Html | Declared::Text | Declared::Octets => true,
        }
    }
}

macro_rules! forward {
    ($($method:ident($($name:ident: $ty:ty),*))*) => {$(
        #[inline]
        fn $method<V: Visitor<'de>>(self, $($name: $ty,)* visitor: V) -> Result<V::Value, Self::Error> {
            self.json.$method($($name,)* visitor)
        }
    )*};
}

/// Implements the methods that types call to request text.
macro_rules! text {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Self::Error> {
            match self.text()? {
                Some(text) => visitor.visit_string(text),
                None => self.json.$method(visitor),
            }
        }
    )*};
}

impl<'de> Deserializer<'de> for BodyDeserializer<'_, 'de> {
    type Error = serde_json::Error;

    /// `()` needs no data, so it accepts every body except an HTML page.
    #[inline]
    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        self.unit().and_then(|()| visitor.visit_unit())
    }

    #[inline]
    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        self.unit().and_then(|()| visitor.visit_unit())
    }

    #[inline]
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        if self.is_none() {
            *self.is_json = false;
            return visitor.visit_none();
        }
        visitor.visit_some(self)
    }

    #[inline]
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        // `serde_json` recognizes a `RawValue` by its name.
        if name.starts_with("$serde_json::private") {
            return self.json.deserialize_newtype_struct(name, visitor);
        }
        visitor.visit_newtype_struct(self)
    }

    text! {
        deserialize_string
        deserialize_str
        deserialize_char
    }

    /// [`Bytes`] requests a byte buffer. JSON has no such type, so this is the body itself.
    #[inline]
    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        *self.is_json = false;
        visitor.visit_byte_buf(self.body.to_vec())
    }

    #[inline]
    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        *self.is_json = false;
        visitor.visit_bytes(self.body)
    }

    /// `Vec<u8>` requests a sequence, as every other `Vec` does. Only its type name shows that it can be
    /// the body itself.
    #[inline]
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        if type_name::<V::Value>() == type_name::<Vec<u8>>() && self.is_octets() {
            *self.is_json = false;
            return visitor.visit_seq(SeqDeserializer::new(self.body.iter().copied()));
        }
        self.json.deserialize_seq(visitor)
    }

    /// A type that accepts any value also accepts text, if the content type is text and the body is not
    /// JSON.
    #[inline]
    fn deserialize_any<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Self::Error> {
        if Declared::of(self.headers) == Declared::Text
            && !self.any_form(|body| serde_json::from_slice::<IgnoredAny>(body).is_ok())
        {
            if let Some(text) = self.text()? {
                return visitor.visit_string(text);
            }
        }
        self.json.deserialize_any(visitor)
    }

    /// A unit variant can be plain text.
    #[inline]
    fn deserialize_enum<V: Visitor<'de>>(
        mut self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        let begins_as_json =
            |body: &[u8]| matches!(body.trim_ascii_start().first(), None | Some(b'"' | b'{'));
        if !self.any_form(begins_as_json) {
            if let Some(text) = self.text()? {
                return visitor.visit_enum(text.trim().into_deserializer());
            }
        }
        self.json.deserialize_enum(name, variants, visitor)
    }

    forward! {
        deserialize_bool()
        deserialize_i8()
        deserialize_i16()
        deserialize_i32()
        deserialize_i64()
        deserialize_i128()
        deserialize_u8()
        deserialize_u16()
        deserialize_u32()
        deserialize_u64()
        deserialize_u128()
        deserialize_f32()
        deserialize_f64()
        deserialize_tuple(len: usize)
        deserialize_tuple_struct(name: &'static str, len: usize)
        deserialize_map()
        deserialize_struct(name: &'static str, fields: &'static [&'static str])
        deserialize_identifier()
        deserialize_ignored_any()
    }
}

#[cfg(test)]
mod tests;
