//! Creates and collects the errors of a macro call.
//!
//! The code that finds a mistake also contains its message:
//!
//! ```text
//! errors.push(wrong(format!("`{name}` expects a string")).help(format!("write `{form}`")).at(token));
//! ```

mod message;
mod nearest;

use proc_macro2::TokenStream;

pub(crate) use message::{Message, listed, quoted, wrong};
pub(crate) use nearest::nearest;

/// The errors of one macro call, which are all reported in one run.
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

    /// Returns the value, or collects the error and returns `None`.
    pub(crate) fn take<T>(&mut self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.push(error)).ok()
    }

    /// The number of errors so far.
    pub(crate) fn len(&self) -> usize {
        self.count
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Returns the errors as `compile_error!` calls, or no tokens if there are none.
    pub(crate) fn into_compile_errors(self) -> TokenStream {
        self.all.map(|error| error.to_compile_error()).unwrap_or_default()
    }
}

#[cfg(test)]
impl Errors {
    /// The messages.
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
