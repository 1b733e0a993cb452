//! A document as a tree, without the parts that nothing here reads: schemas, examples, bodies.
//!
//! JSON and YAML become the same tree. Skipping these parts while parsing keeps the memory small: of a document
//! of 10 MB, well below a tenth is kept.

mod json;
mod shape;
mod yaml;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::rc::Rc;

use crate::error::DocumentError;

/// How deep the kept part of a document can be nested; real documents stay below 20.
const MAX_DEPTH: usize = 100;

/// A value of the document.
#[derive(Debug, PartialEq)]
pub(crate) enum Node {
    Null,
    /// A string, a number or a boolean, as text: YAML writes `200:` where JSON writes `"200":`.
    Scalar(Box<str>),
    List(Vec<Rc<Node>>),
    Map(Map),
    /// A value that was left out while parsing.
    Skipped,
}

impl Node {
    /// The kind of the value, for messages.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Scalar(_) => "a string or number",
            Self::List(_) => "a list",
            Self::Map(_) => "an object",
            Self::Skipped => "not one of the parts that are read",
        }
    }
}

/// An object: its entries by key.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Map {
    pub(crate) entries: BTreeMap<Box<str>, Rc<Node>>,
    /// A key that appears twice.
    pub(crate) repeated: Option<Box<str>>,
}

impl Map {
    pub(crate) fn get(&self, key: &str) -> Option<&Node> {
        self.entries.get(key).map(Rc::as_ref)
    }

    fn insert(&mut self, key: Box<str>, value: Rc<Node>) {
        match self.entries.entry(key) {
            Entry::Vacant(entry) => _ = entry.insert(value),
            Entry::Occupied(entry) => _ = self.repeated.get_or_insert(entry.key().clone()),
        }
    }
}

/// Parses a document: JSON if it starts with a brace and a quoted key, else YAML.
///
/// # Errors
/// If it is neither, or nested too deeply.
pub(crate) fn parse(text: &str) -> Result<Rc<Node>, DocumentError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // `{openapi: 3.1.0, ..}` is YAML.
    match text.trim_start().strip_prefix('{').map(str::trim_start) {
        Some(rest) if rest.is_empty() || rest.starts_with(['"', '}']) => json::parse(text),
        _ => yaml::parse(text),
    }
}

#[cfg(test)]
mod tests;
