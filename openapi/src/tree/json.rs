//! Parses JSON with `serde_json`.

use std::fmt;
use std::rc::Rc;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::shape::Shape;
use super::{MAX_DEPTH, Map, Node};
use crate::error::DocumentError;

pub(super) fn parse(text: &str) -> Result<Rc<Node>, DocumentError> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    Value { shape: Shape::Document, depth: 0 }
        .deserialize(&mut deserializer)
        .and_then(|node| deserializer.end().map(|()| node))
        .map_err(|error| invalid(&error))
}

/// Converts the position of an error into its place.
fn invalid(error: &serde_json::Error) -> DocumentError {
    let place = format!("line {} column {}", error.line(), error.column());
    let message = error.to_string();
    let message = message.strip_suffix(&format!(" at {place}")).unwrap_or(&message);
    DocumentError::new(place, format!("is not JSON: {message}"))
}

/// Reads a value with the given shape.
struct Value {
    shape: Shape,
    depth: usize,
}

impl Value {
    fn inner<E: serde::de::Error>(&self, shape: Shape) -> Result<Self, E> {
        match self.depth {
            MAX_DEPTH => Err(E::custom("nested too deeply")),
            depth => Ok(Self { shape, depth: depth + 1 }),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Value {
    type Value = Rc<Node>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        if self.shape == Shape::Nothing {
            deserializer.deserialize_ignored_any(IgnoredAny)?;
            return Ok(Rc::new(Node::Skipped));
        }
        deserializer.deserialize_any(self).map(Rc::new)
    }
}

impl<'de> Visitor<'de> for Value {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Scalar(value.to_string().into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Scalar(value.to_string().into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Scalar(value.to_string().into()))
    }

    /// `{:?}` writes the version 2.0 as `2.0`.
    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Scalar(format!("{value:?}").into()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Scalar(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(self.inner(self.shape.item())?)? {
            items.push(item);
        }
        Ok(Node::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut map = Map::default();
        while let Some(key) = entries.next_key::<Box<str>>()? {
            let value = self.inner(self.shape.at(&key))?;
            map.insert(key, entries.next_value_seed(value)?);
        }
        Ok(Node::Map(map))
    }
}
