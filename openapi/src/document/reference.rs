//! Objects, and the references (`$ref`) to objects.

use super::place::{Place, for_message};
use crate::error::DocumentError;
use crate::tree::{Map, Node};

/// The maximum length of a chain of references.
const MAX_CHAIN: usize = 50;
const MAX_REFERENCE: usize = 4_000;

/// An object with the members that its `$ref` adds. The members next to the reference have precedence.
pub(super) struct Object<'t> {
    layers: Vec<&'t Map>,
    cost: usize,
}

impl<'t> Object<'t> {
    /// The object at `place`. Its references are resolved in `root`.
    pub(super) fn read(
        root: &'t Node,
        node: &'t Node,
        place: &Place<'_>,
    ) -> Result<Self, DocumentError> {
        let mut layers = Vec::new();
        let mut seen: Vec<&str> = Vec::new();
        let mut cost = 0;
        let mut node = node;
        loop {
            let Node::Map(map) = node else {
                let message = match seen.last() {
                    Some(reference) => format!(
                        "`{}` is {}, where an object is expected",
                        for_message(reference),
                        node.kind()
                    ),
                    None => format!("expected an object, found {}", node.kind()),
                };
                return Err(DocumentError::new(place.to_string(), message));
            };
            if let Some(key) = &map.repeated {
                return Err(DocumentError::new(place.at(key).to_string(), "appears twice"));
            }
            layers.push(map);
            let Some(reference) = map.get("$ref") else { return Ok(Self { layers, cost }) };
            let Node::Scalar(reference) = reference else {
                return Err(not_a_string(&place.at("$ref"), reference));
            };
            if seen.contains(&&**reference) {
                let message = format!("`{}` refers to itself", for_message(reference));
                return Err(DocumentError::new(place.to_string(), message));
            }
            if seen.len() == MAX_CHAIN {
                return Err(DocumentError::new(place.to_string(), "follows too many references"));
            }
            seen.push(reference);
            cost += 64 + reference.len();
            node = find(root, reference, place)?;
        }
    }

    /// The amount of text that was read to find it.
    pub(super) fn cost(&self) -> usize {
        self.cost
    }

    /// The value at `key`. `None` if it is null.
    pub(super) fn get(&self, key: &str) -> Option<&'t Node> {
        self.layers.iter().find_map(|map| map.get(key)).filter(|node| **node != Node::Null)
    }

    /// The text at `key`.
    pub(super) fn text(
        &self,
        key: &str,
        place: &Place<'_>,
    ) -> Result<Option<&'t str>, DocumentError> {
        self.get(key).map(|node| text(node, &place.at(key))).transpose()
    }

    /// All entries except references and extensions (`x-..`).
    pub(super) fn entries(&self) -> impl Iterator<Item = (&'t str, &'t Node)> {
        let layers = self.layers.iter().enumerate();
        let all = layers.flat_map(move |(depth, map)| {
            let upper = self.layers.iter().take(depth);
            let entries = map.entries.iter().map(|(key, node)| (&**key, &**node));
            entries.filter(move |(key, _)| !upper.clone().any(|map| map.get(key).is_some()))
        });
        all.filter(|(key, _)| *key != "$ref" && !key.starts_with("x-"))
    }
}

/// The text of a value.
pub(super) fn text<'t>(node: &'t Node, place: &Place<'_>) -> Result<&'t str, DocumentError> {
    match node {
        Node::Scalar(text) => Ok(text),
        _ => Err(not_a_string(place, node)),
    }
}

fn not_a_string(place: &Place<'_>, node: &Node) -> DocumentError {
    DocumentError::new(place.to_string(), format!("expected a string, found {}", node.kind()))
}

/// Whether the object is only a reference into another document.
pub(super) fn is_external(node: &Node) -> bool {
    match node {
        Node::Map(map) => {
            matches!(map.get("$ref"), Some(Node::Scalar(reference)) if !reference.starts_with('#'))
        }
        _ => false,
    }
}

/// The value that a JSON pointer such as `#/components/responses/NotFound` refers to.
fn find<'t>(root: &'t Node, reference: &str, place: &Place<'_>) -> Result<&'t Node, DocumentError> {
    let shown = for_message(reference);
    let invalid = |message: String| DocumentError::new(place.to_string(), message);
    let Some(pointer) = reference.strip_prefix('#') else {
        return Err(invalid(format!("`{shown}` is in another document")).with_help(
            "only references within the document are followed: bundle its files into one first",
        ));
    };
    if reference.len() > MAX_REFERENCE {
        return Err(invalid(format!("`{shown}` is too long for a reference")));
    }
    let Some(pointer) = pointer.strip_prefix('/') else {
        return Err(invalid(format!(
            "`{shown}` is not a path of keys such as `#/responses/NotFound`"
        )));
    };
    let mut node = root;
    for token in pointer.split('/') {
        let next = match node {
            Node::Map(map) => map.get(&key(token)),
            Node::List(items) => key(token)
                .parse::<usize>()
                .ok()
                .and_then(|index| items.get(index))
                .map(std::rc::Rc::as_ref),
            Node::Skipped => {
                return Err(invalid(format!(
                    "`{shown}` is in a part that does not contain responses"
                )));
            }
            Node::Null | Node::Scalar(_) => None,
        };
        node = next.ok_or_else(|| invalid(format!("`{shown}` does not exist")))?;
    }
    Ok(node)
}

/// Decodes a key of a pointer: `~1` is a slash, `~0` is a tilde, and `%7B` is a brace.
fn key(token: &str) -> String {
    percent_decoded(token).replace("~1", "/").replace("~0", "~")
}

fn percent_decoded(token: &str) -> String {
    let mut decoded = Vec::with_capacity(token.len());
    let mut rest = token.as_bytes();
    while let [byte, tail @ ..] = rest {
        let escaped = match (byte, tail) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)),
            _ => None,
        };
        match (escaped, tail) {
            (Some((high, low)), [_, _, after @ ..]) => {
                decoded.push(high * 16 + low);
                rest = after;
            }
            _ => {
                decoded.push(*byte);
                rest = tail;
            }
        }
    }
    String::from_utf8(decoded).unwrap_or_else(|_| token.to_owned())
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}
