//! The place of a value in the document.

use std::fmt;

/// Longer keys are cut in messages.
const MAX_KEY: usize = 120;

/// A key, and the place of the object that contains it. Nothing is allocated unless there is an error.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    parent: Option<&'a Place<'a>>,
    key: &'a str,
}

impl<'a> Place<'a> {
    /// A key at the top of the document.
    pub(crate) const fn top(key: &'a str) -> Self {
        Self { parent: None, key }
    }

    pub(crate) const fn at(&'a self, key: &'a str) -> Self {
        Self { parent: Some(self), key }
    }
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            write!(f, "{parent}.")?;
        }
        f.write_str(&for_message(self.key))
    }
}

/// A text of the document for a message: on one line, with limited length.
pub(crate) fn for_message(text: &str) -> String {
    let mut shown: String = text.chars().take(MAX_KEY).flat_map(escape).collect();
    if text.chars().nth(MAX_KEY).is_some() {
        shown.push_str("..");
    }
    shown
}

fn escape(char: char) -> impl Iterator<Item = char> {
    let (plain, escaped) = match char {
        '"' | '\'' | '\\' => (Some(char), None),
        _ => (None, Some(char.escape_debug())),
    };
    plain.into_iter().chain(escaped.into_iter().flatten())
}
