//! As much of a JSON text as can be read.

use std::fmt;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor,
};

/// Values below this depth are skipped; less than the depth at which `serde_json` gives up.
const MAX_DEPTH: usize = 64;
/// The characters of `\ud83d\ude0`.
const MAX_HALF_ESCAPE: usize = 11;
/// The key under which `serde_json` hands out numbers if its feature `arbitrary_precision` is on.
const NUMBER_KEY: &str = "$serde_json::private::Number";

/// A JSON value. Unlike `serde_json::Value` it keeps the order of the fields, without which there
/// is no first fault, and the fields that a later one of the same name would replace.
#[derive(Debug, Default, PartialEq)]
pub(super) enum Node {
    /// `null`, a boolean, or what could not be read.
    #[default]
    Nothing,
    Number(String),
    Text(String),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

/// The JSON value that the text begins with, none if it begins with something else.
///
/// Of a text that is cut off or broken this is everything before the fault, the beginning of a
/// string that is cut off included. What follows the value is ignored.
pub(super) fn read(text: &str) -> Option<Node> {
    if text.starts_with('"') {
        return serde_json::from_str(text).ok().map(Node::Text);
    }
    if !text.starts_with(['{', '[']) {
        return None;
    }
    // Raw line ends in a string are an error of the sender; elsewhere they are the same as spaces.
    let text = text.replace(|c: char| c.is_ascii_control(), " ");
    let (node, end) = read_prefix(&text);
    match end {
        Err(error) if error.is_eof() => Some(read_prefix(&end_string(&text)).0),
        // `[warning] not found` is no list.
        Err(_) if node == Node::List(vec![Node::Nothing]) => None,
        Ok(()) | Err(_) => Some(node),
    }
}

fn read_prefix(text: &str) -> (Node, serde_json::Result<()>) {
    let mut node = Node::Nothing;
    let slot = Slot { node: &mut node, depth: MAX_DEPTH };
    let end = slot.deserialize(&mut serde_json::Deserializer::from_str(text));
    (node, end)
}

/// Ends the string in which a text may have been cut off. If it was cut off elsewhere, this adds
/// the beginning of a string, with which reading stops in the same place as without it.
fn end_string(text: &str) -> String {
    // Half an escape, of which a surrogate pair is the longest, would spoil the whole string.
    let end = text.char_indices().rev().take(MAX_HALF_ESCAPE).take_while(|(_, c)| *c != '"');
    let escape = end.filter(|(_, c)| *c == '\\').last();
    let whole = escape.and_then(|(at, _)| text.get(..at)).unwrap_or(text);
    format!("{}\"", whole.trim_end_matches(['\\', char::REPLACEMENT_CHARACTER]))
}

/// Where a value goes that is being read; after an error it holds what was read until then.
struct Slot<'n> {
    node: &'n mut Node,
    depth: usize,
}

impl<'de> DeserializeSeed<'de> for Slot<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        if self.depth == 0 {
            return IgnoredAny::deserialize(json).map(|_| ());
        }
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Slot<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, number: i64) -> Result<(), E> {
        *self.node = Node::Number(number.to_string());
        Ok(())
    }

    fn visit_u64<E>(self, number: u64) -> Result<(), E> {
        *self.node = Node::Number(number.to_string());
        Ok(())
    }

    fn visit_f64<E>(self, number: f64) -> Result<(), E> {
        *self.node = Node::Number(number.to_string());
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        *self.node = Node::Text(text.to_owned());
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let mut list = Vec::new();
        let end = loop {
            let mut node = Node::Nothing;
            let slot = Slot { node: &mut node, depth: self.depth - 1 };
            match items.next_element_seed(slot) {
                Ok(Some(())) => list.push(node),
                Ok(None) => break Ok(()),
                Err(error) => {
                    list.push(node);
                    break Err(error);
                }
            }
        };
        *self.node = Node::List(list);
        end
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        let mut fields = Vec::new();
        let end = loop {
            let key: String = match entries.next_key() {
                Ok(Some(key)) => key,
                Ok(None) => break Ok(()),
                Err(error) => break Err(error),
            };
            let mut node = Node::Nothing;
            let end = entries.next_value_seed(Slot { node: &mut node, depth: self.depth - 1 });
            fields.push((key, node));
            if end.is_err() {
                break end;
            }
        };
        *self.node = match fields.as_slice() {
            [(key, Node::Text(number))] if key == NUMBER_KEY => Node::Number(number.clone()),
            _ => Node::Object(fields),
        };
        end
    }
}
