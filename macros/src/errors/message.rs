//! The shape of a message: what is wrong, then `help:` with what to write instead.

use std::fmt;

use proc_macro2::Span;
use quote::ToTokens;

/// Begins a message with what is wrong: lower case, code in backticks, no final period.
pub(crate) fn wrong(what: impl Into<String>) -> Wrong {
    Wrong(what.into())
}

/// A message that does not yet have its help, without which it cannot be reported.
#[must_use]
pub(crate) struct Wrong(String);

/// A complete message.
#[must_use]
pub(crate) struct Message(String);

impl Wrong {
    /// What to write instead.
    pub(crate) fn help(self, help: impl fmt::Display) -> Message {
        Message(format!("{}\nhelp: {help}", self.0))
    }
}

impl Message {
    /// Background that neither the first line nor the help has room for.
    pub(crate) fn note(self, note: impl fmt::Display) -> Self {
        Self(format!("{}\nnote: {note}", self.0))
    }

    /// The error at all of `tokens`.
    pub(crate) fn at(self, tokens: impl ToTokens) -> syn::Error {
        syn::Error::new_spanned(tokens, self.0)
    }

    /// The error at a place that has no tokens.
    pub(crate) fn at_span(self, span: Span) -> syn::Error {
        syn::Error::new(span, self.0)
    }
}

/// `` `a`, `b` and `c` ``.
pub(crate) fn quoted(names: &[&str]) -> String {
    let mut list = String::new();
    for (index, name) in names.iter().enumerate() {
        list.push_str(match index {
            0 => "`",
            _ if index + 1 == names.len() => " and `",
            _ => ", `",
        });
        list.push_str(name);
        list.push('`');
    }
    list
}
