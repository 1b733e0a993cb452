//! A document as a tree, without the parts that are not used: schemas, examples, bodies.
//!
//! JSON and YAML result in the same tree. Unused parts are skipped while parsing, which reduces the use
//! of memory: less than a tenth of a 10 MB document is kept.

mod json;
mod shape;
mod yaml;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::rc::Rc;

use crate::error::DocumentError;

/// The maximum depth of the kept parts of a document. Real documents have a depth below 20.
const MAX_DEPTH: usize = 100;

/// A value of the document.
#[derive(Debug, PartialEq)]
pub(crate) enum Node {
    Null,
    /// A string, a number or a boolean, as text, because `200:` in YAML is `"200":` in JSON.
    Scalar(Box<str>),
    List(Vec<Rc<Node>>),
    Map(Map),
    /// A value that was skipped.
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

/// An object, with its entries by key.
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

/// Parses a document, as JSON if it starts with a brace and a quoted key, and otherwise as YAML.
///
/// # Errors
/// Returns an error if the text is neither JSON nor YAML, or nested too deeply.
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
