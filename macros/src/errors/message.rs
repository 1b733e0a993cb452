//! The form of a message: the mistake, then `help:` with the text to write instead.

use std::fmt;

use proc_macro2::Span;
use quote::ToTokens;

/// Starts a message with the mistake: in lower case, with code in backticks, without a final period.
pub(crate) fn wrong(what: impl Into<String>) -> Wrong {
    Wrong(what.into())
}

/// A message without its help. It cannot be reported before the help is added.
#[must_use]
pub(crate) struct Wrong(String);

/// A complete message.
#[must_use]
pub(crate) struct Message(String);

impl Wrong {
    /// Adds the help: what to write instead.
    pub(crate) fn help(self, help: impl fmt::Display) -> Message {
        Message(format!("{}\nhelp: {help}", self.0))
    }
}

impl Message {
    /// Adds a note: background that does not fit into the first line or the help.
    pub(crate) fn note(self, note: impl fmt::Display) -> Self {
        Self(format!("{}\nnote: {note}", self.0))
    }

    /// Returns the error, which underlines all of `tokens`.
    pub(crate) fn at(self, tokens: impl ToTokens) -> syn::Error {
        syn::Error::new_spanned(tokens, self.0)
    }

    /// Returns the error at a span.
    pub(crate) fn at_span(self, span: Span) -> syn::Error {
        syn::Error::new(span, self.0)
    }
}

/// Lists names in backticks: `` `a`, `b` and `c` ``.
pub(crate) fn quoted(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    listed(&names, "and")
}

/// Lists words: `a`, `a or b`, `a, b or c`.
pub(crate) fn listed(words: &[String], conjunction: &str) -> String {
    match words.split_last() {
        Some((last, first)) if !first.is_empty() => {
            format!("{} {conjunction} {last}", first.join(", "))
        }
        _ => words.concat(),
    }
}
