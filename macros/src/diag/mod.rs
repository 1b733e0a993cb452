//! Diagnostics: where mistakes are gathered and how they are worded.

mod mistake;
mod nearest;

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::ToTokens;

pub(crate) use mistake::Mistake;
pub(crate) use nearest::nearest;

/// Gathers the mistakes of one macro call, so that all are reported in one run.
#[derive(Default)]
pub(crate) struct Sink {
    error: Option<syn::Error>,
    len: usize,
}

impl Sink {
    /// Reports a mistake at all of `tokens`.
    pub(crate) fn at(&mut self, tokens: impl ToTokens, mistake: &Mistake) {
        self.push(mistake.at(tokens));
    }

    pub(crate) fn at_span(&mut self, span: Span, mistake: &Mistake) {
        self.push(syn::Error::new(span, mistake));
    }

    pub(crate) fn push(&mut self, error: syn::Error) {
        self.len += 1;
        match &mut self.error {
            Some(errors) => errors.combine(error),
            None => self.error = Some(error),
        }
    }

    /// The value, or nothing and its mistake in the sink.
    pub(crate) fn take<T>(&mut self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.push(error)).ok()
    }

    /// How many mistakes were reported so far.
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The mistakes as `compile_error!` calls; nothing if there are none.
    pub(crate) fn into_compile_errors(self) -> TokenStream {
        self.error.map(|error| error.to_compile_error()).unwrap_or_default()
    }
}

/// A token as a message shows it: a group without what it holds.
pub(crate) fn found(token: &TokenTree) -> String {
    match token {
        TokenTree::Group(group) => match group.delimiter() {
            Delimiter::Parenthesis => "(..)".to_owned(),
            Delimiter::Bracket => "[..]".to_owned(),
            Delimiter::Brace => "{..}".to_owned(),
            Delimiter::None => group.stream().to_string(),
        },
        token => token.to_string(),
    }
}

impl Mistake<'_> {
    /// The mistake as an error at all of `tokens`.
    pub(crate) fn at(&self, tokens: impl ToTokens) -> syn::Error {
        syn::Error::new_spanned(tokens, self)
    }
}

#[cfg(test)]
impl Sink {
    /// The messages, for tests.
    pub(crate) fn messages(self) -> Vec<String> {
        let errors = self.error.into_iter().flatten();
        errors.map(|error| error.to_string()).collect()
    }

    /// What is wrong, without the help.
    pub(crate) fn first_lines(self) -> Vec<String> {
        let first = |message: String| message.lines().next().unwrap_or_default().to_owned();
        self.messages().into_iter().map(first).collect()
    }
}

#[cfg(test)]
mod tests;
