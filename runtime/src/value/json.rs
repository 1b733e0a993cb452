//! A JSON body as a serde deserializer, lenient at its top level only.

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use serde::de::{DeserializeOwned, Deserializer, Visitor};
use serde_json::de::SliceRead;

type Json<'de> = serde_json::Deserializer<SliceRead<'de>>;

/// Forwards to `serde_json`, but for the types that can stand for a body which is not JSON.
pub(crate) struct BodyDeserializer<'a, 'de> {
    json: &'a mut Json<'de>,
    response: &'de http::Response<Bytes>,
    /// Whether the whole body was used without `json`.
    consumed: &'a mut bool,
}

impl<'de> BodyDeserializer<'_, 'de> {
    pub(crate) fn read<T: DeserializeOwned>(
        response: &'de http::Response<Bytes>,
    ) -> Result<T, serde_json::Error> {
        let body: &[u8] = response.body();
        let mut json = Json::from_slice(if body.is_empty() { b"null" } else { body });
        let mut consumed = false;
        let deserializer = BodyDeserializer { json: &mut json, response, consumed: &mut consumed };
        let value = T::deserialize(deserializer)?;
        if !consumed {
            json.end()?;
        }
        Ok(value)
    }

    fn is_text(&self) -> bool {
        let body = self.response.body();
        match self.response.headers().get(CONTENT_TYPE).map(http::HeaderValue::as_bytes) {
            Some(content_type) => !contains_ignore_case(content_type, b"json"),
            None => !body.trim_ascii_start().starts_with(b"\""),
        }
    }
}

fn contains_ignore_case(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len()).any(|window| window.eq_ignore_ascii_case(part))
}

macro_rules! forward {
    ($($method:ident($($name:ident: $ty:ty),*))*) => {$(
        #[inline]
        fn $method<V: Visitor<'de>>(self, $($name: $ty,)* visitor: V) -> Result<V::Value, Self::Error> {
            self.json.$method($($name,)* visitor)
        }
    )*};
}

impl<'de> Deserializer<'de> for BodyDeserializer<'_, 'de> {
    type Error = serde_json::Error;

    /// `()` asks for nothing, so it takes any body.
    #[inline]
    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        *self.consumed = true;
        visitor.visit_unit()
    }

    #[inline]
    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        if !self.is_text() {
            return self.json.deserialize_string(visitor);
        }
        match std::str::from_utf8(self.response.body()) {
            Ok(text) => {
                *self.consumed = true;
                visitor.visit_str(text)
            }
            Err(error) => Err(serde::de::Error::custom(error)),
        }
    }

    /// [`Bytes`] asks for a byte buffer; JSON has none, so this is the body itself.
    #[inline]
    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        *self.consumed = true;
        visitor.visit_byte_buf(self.response.body().clone().into())
    }

    forward! {
        deserialize_any()
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
        deserialize_char()
        deserialize_str()
        deserialize_bytes()
        deserialize_option()
        deserialize_unit_struct(name: &'static str)
        deserialize_newtype_struct(name: &'static str)
        deserialize_seq()
        deserialize_tuple(len: usize)
        deserialize_tuple_struct(name: &'static str, len: usize)
        deserialize_map()
        deserialize_struct(name: &'static str, fields: &'static [&'static str])
        deserialize_enum(name: &'static str, variants: &'static [&'static str])
        deserialize_identifier()
        deserialize_ignored_any()
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use serde::de::DeserializeOwned;

    use super::BodyDeserializer;

    fn read<T: DeserializeOwned>(content_type: &str, body: &'static [u8]) -> Result<T, String> {
        let mut response = http::Response::new(Bytes::from_static(body));
        if !content_type.is_empty() {
            response.headers_mut().insert("content-type", content_type.parse().unwrap());
        }
        BodyDeserializer::read(&response).map_err(|error| error.to_string())
    }

    #[test]
    fn unit_takes_any_body() {
        for body in [b"".as_slice(), b"null", b"{\"a\":1}", b"<html>", b"\xff"] {
            assert_eq!(read::<()>("", body), Ok(()));
        }
    }

    #[test]
    fn an_empty_body_is_null() {
        assert_eq!(read::<Option<u32>>("application/json", b""), Ok(None));
        assert_eq!(read::<Option<u32>>("application/json", b"null"), Ok(None));
        assert_eq!(read::<Option<u32>>("application/json", b"5"), Ok(Some(5)));
        assert!(read::<u32>("application/json", b"").is_err());
    }

    #[test]
    fn text_is_text_unless_it_is_json() {
        let text = |content_type, body| read::<String>(content_type, body);
        assert_eq!(text("text/plain; charset=utf-8", b"\"a\" b"), Ok("\"a\" b".into()));
        assert_eq!(text("", b"plain"), Ok("plain".into()));
        assert_eq!(text("", b" \"quoted\""), Ok("quoted".into()));
        assert_eq!(text("application/problem+JSON", b"\"a\\nb\""), Ok("a\nb".into()));
        assert!(text("application/json", b"plain").is_err());
        assert!(text("text/plain", b"\xff").is_err());
        assert_eq!(read::<Option<String>>("application/json", b"\"a\""), Ok(Some("a".into())));
    }

    #[test]
    fn bytes_are_the_body() {
        assert_eq!(read::<Bytes>("application/json", b"{}"), Ok(Bytes::from_static(b"{}")));
        assert_eq!(read::<Bytes>("", b"\xff\0"), Ok(Bytes::from_static(b"\xff\0")));
    }

    #[test]
    fn what_follows_the_value_is_an_error() {
        assert_eq!(read::<Vec<u8>>("", b"[1] \n"), Ok(vec![1]));
        assert!(read::<Vec<u8>>("", b"[1] 2").is_err());
    }
}
