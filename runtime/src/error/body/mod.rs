//! What a service says went wrong, read from a body of any shape.
//!
//! `body bytes -> text -> json::Node -> fault::Reader -> ErrorDetail`. Nothing here fails: what
//! cannot be read is left out.

mod documented;
mod fault;
mod json;
mod text;

#[cfg(test)]
mod tests;

use std::fmt;

use crate::log::redact;
use crate::text::decode_lossy;
use fault::Reader;

/// How many details `Debug` shows.
const DEBUG_DETAILS: usize = 4;
const DEBUG_CHARS: usize = 200;

/// One fault that the service reported: a code, a message, what it is about, and its causes.
///
/// The values are the service's own, at most 4 KiB each; all of them can be missing, and an empty
/// one counts as missing. `Debug` masks phone numbers and e-mail addresses and is bounded; the
/// accessors give the values as they came.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct ErrorDetail {
    code: Option<String>,
    message: Option<String>,
    target: Option<String>,
    details: Vec<ErrorDetail>,
    inner: Option<Box<ErrorDetail>>,
}

impl ErrorDetail {
    /// The service's code for the fault, such as `PhoneNumberNotFound` or `8522`.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// What happened, for humans.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// What the fault is about, such as the name of a field.
    #[must_use]
    pub fn target(&self) -> Option<&str> {
        self.target.as_deref()
    }

    /// The faults that this one sums up, such as one for each invalid field.
    #[must_use]
    pub fn details(&self) -> &[ErrorDetail] {
        &self.details
    }

    /// The more specific fault behind this one.
    #[must_use]
    pub fn inner(&self) -> Option<&ErrorDetail> {
        self.inner.as_deref()
    }

    pub(crate) fn with_message(self, message: &str) -> Self {
        Self { message: Some(message.to_owned()), ..self }
    }

    fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// `code: message`, without the faults below this one.
    fn summary(&self) -> String {
        let parts = [self.code(), self.message()];
        let text = parts.into_iter().flatten().collect::<Vec<_>>().join(": ");
        shown(&text)
    }
}

impl fmt::Debug for ErrorDetail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut details: Vec<_> =
            self.details.iter().take(DEBUG_DETAILS).map(ErrorDetail::summary).collect();
        if let Some(more @ 1..) = self.details.len().checked_sub(DEBUG_DETAILS) {
            details.push(format!("and {more} more"));
        }
        f.debug_struct("ErrorDetail")
            .field("code", &self.code().map(shown))
            .field("message", &self.message().map(shown))
            .field("target", &self.target().map(shown))
            .field("details", &details)
            .field("inner", &self.inner().map(ErrorDetail::summary))
            .finish()
    }
}

/// A value as a log may show it.
fn shown(text: &str) -> String {
    redact::shown(text, DEBUG_CHARS)
}

/// The fault in a text of any shape.
fn read(text: &str) -> ErrorDetail {
    match json::read(text) {
        Some(node) => Reader::default().fault(&node),
        None => text::fault(text),
    }
}

/// The outermost fault in the body of an error response, whatever its format and content type.
///
/// A fault that itself has no message takes that of the first fault below it, and, if it has no
/// code either, that one's code.
pub(crate) fn parse(content_type: Option<&str>, body: &[u8]) -> ErrorDetail {
    let text = decode_lossy(content_type, body);
    let mut fault = documented::read(&text).unwrap_or_else(|| read(text.trim()));
    if fault.message.is_none() {
        let mut below = fault.details.iter().chain(fault.inner());
        let first = below.find(|it| it.message.is_some()).cloned().unwrap_or_default();
        fault.message = first.message;
        fault.code = fault.code.or(first.code);
    }
    fault
}
