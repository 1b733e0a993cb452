//! The mistakes of a macro call: how they are worded and where they are collected.
//!
//! A message is written where the mistake is found:
//!
//! ```text
//! errors.push(wrong(format!("`{name}` expects a string")).help(format!("write `{form}`")).at(token));
//! ```

mod message;
mod nearest;

use proc_macro2::TokenStream;

pub(crate) use message::{Message, quoted, wrong};
pub(crate) use nearest::nearest;

/// The mistakes of one macro call, so that all are reported in one run.
#[derive(Default)]
pub(crate) struct Errors {
    all: Option<syn::Error>,
    count: usize,
}

impl Errors {
    pub(crate) fn push(&mut self, error: syn::Error) {
        self.count += 1;
        match &mut self.all {
            Some(all) => all.combine(error),
            None => self.all = Some(error),
        }
    }

    /// The value, or `None` with its mistake collected.
    pub(crate) fn take<T>(&mut self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.push(error)).ok()
    }

    /// The number of mistakes reported so far.
    pub(crate) fn len(&self) -> usize {
        self.count
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The mistakes as `compile_error!` calls; no tokens if there are none.
    pub(crate) fn into_compile_errors(self) -> TokenStream {
        self.all.map(|error| error.to_compile_error()).unwrap_or_default()
    }
}

#[cfg(test)]
impl Errors {
    /// The messages, for tests.
    pub(crate) fn messages(self) -> Vec<String> {
        let all = self.all.into_iter().flatten();
        all.map(|error| error.to_string()).collect()
    }

    /// The first line of each message.
    pub(crate) fn first_lines(self) -> Vec<String> {
        let first = |message: String| message.lines().next().unwrap_or_default().to_owned();
        self.messages().into_iter().map(first).collect()
    }
}

#[cfg(test)]
mod tests;
