//! Tests that the path of a decode error leads to the value that does not fit.

use std::fmt;

use acs_endpoint::{ServiceError, SmsError, decode};
use bytes::Bytes;
use proptest::collection::vec;
use proptest::prelude::*;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use crate::{config, invariants};

/// A number, or a list or an object of such values, at any depth. A string does not fit anywhere.
struct Numbers;

impl<'de> Deserialize<'de> for Numbers {
    fn deserialize<D: Deserializer<'de>>(json: D) -> Result<Self, D::Error> {
        json.deserialize_any(Numbers)
    }
}

impl<'de> Visitor<'de> for Numbers {
    type Value = Numbers;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("numbers")
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self, E> {
        Ok(Numbers)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self, A::Error> {
        while items.next_element::<Numbers>()?.is_some() {}
        Ok(Numbers)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Self, A::Error> {
        while fields.next_entry::<String, Numbers>()?.is_some() {}
        Ok(Numbers)
    }
}

fn numbers() -> impl Strategy<Value = Value> {
    any::<u64>().prop_map(Value::from).prop_recursive(5, 40, 5, |value| {
        prop_oneof![
            vec(value.clone(), 0..5).prop_map(Value::from),
            vec((key(), value), 0..5)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// Generates names without the characters of phone numbers, e-mail addresses and URLs, so that nothing
/// is masked.
fn key() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zA-Z_]{1,10}", "[^\\p{N}@\u{ff20}%:/?#=]{0,10}"]
}

/// Replaces one of the numbers with a string, and returns its path.
fn spoil(value: &mut Value, index: prop::sample::Index) -> Option<String> {
    let mut paths = Vec::new();
    collect(value, String::new(), &mut paths);
    let path = paths.get(index.index(paths.len().max(1)))?.clone();
    replace(value, "", &path);
    Some(path)
}

fn collect(value: &Value, path: String, paths: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(key, value)| collect(value, field(&path, key), paths));
        }
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.for_each(|(index, value)| collect(value, format!("{path}[{index}]"), paths));
        }
        _ => paths.push(path),
    }
}

fn replace(value: &mut Value, path: &str, wanted: &str) {
    match value {
        Value::Object(fields) => {
            fields.iter_mut().for_each(|(key, value)| replace(value, &field(path, key), wanted));
        }
        Value::Array(items) => {
            let items = items.iter_mut().enumerate();
            items.for_each(|(index, value)| replace(value, &format!("{path}[{index}]"), wanted));
        }
        value if path == wanted => *value = Value::from("no \"number\" \\ [ { , "),
        _ => {}
    }
}

fn field(path: &str, key: &str) -> String {
    let starts = key.starts_with(|c: char| c.is_alphabetic() || c == '_');
    if !starts || !key.chars().all(|c| c.is_alphanumeric() || c == '_') {
        return format!("{path}[{key:?}]");
    }
    let dot = if path.is_empty() { "" } else { "." };
    format!("{path}{dot}{key}")
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn lead_to_the_value(
        mut body in numbers(),
        index in any::<prop::sample::Index>(),
        pretty in any::<bool>(),
    ) {
        // A number that is the whole body has no path.
        if body.is_u64() {
            return Ok(());
        }
        let Some(path) = spoil(&mut body, index) else { return Ok(()) };
        let text = if pretty { serde_json::to_string_pretty(&body) } else { serde_json::to_string(&body) };
        let arrived = http::Response::new(Bytes::from(text.unwrap()));
        let Err(error) = decode::<Numbers, SmsError>(arrived.clone()) else {
            return Err(TestCaseError::fail("a text became a number"));
        };
        prop_assert_eq!(error.decode_error().unwrap().path(), path);
        prop_assert_eq!(error.decode_error().unwrap().reason(), "invalid type: string, expected numbers");
        invariants::undecodable(&error, &arrived);
    }
}
