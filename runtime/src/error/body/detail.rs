//! The error that a service reports.

use std::fmt;
use std::ops::Range;

use super::members;
use crate::log::redact;

/// The number of details that `Debug` shows.
const DEBUG_DETAILS: usize = 4;
const DEBUG_CHARS: usize = 200;

/// An error that the service reported in a response body: its code, message and target, the errors that
/// it summarizes, and a more specific error.
///
/// The values are those of the service, without surrounding whitespace and cut to 4 KiB each. Every value
/// can be missing; an empty value counts as missing. The accessors return the values unmasked. `Debug`
/// masks secrets, phone numbers and e-mail addresses, and cuts each text to 200 characters.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct ErrorDetail {
    pub(super) texts: Texts,
    pub(super) details: Vec<ErrorDetail>,
    pub(super) inner: Option<Box<ErrorDetail>>,
}

/// The code, the message and the target of an error, in a single allocation.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Texts {
    /// The texts, one after the other. A missing text is empty.
    all: Box<str>,
    code_end: usize,
    message_end: usize,
}

impl Texts {
    /// Copies the texts. An empty one counts as missing.
    pub(super) fn new(code: Option<&str>, message: Option<&str>, target: Option<&str>) -> Self {
        let [code, message, target] = [code, message, target].map(Option::unwrap_or_default);
        let mut all = String::with_capacity(code.len() + message.len() + target.len());
        all.push_str(code);
        all.push_str(message);
        all.push_str(target);
        Self {
            all: all.into_boxed_str(),
            code_end: code.len(),
            message_end: code.len() + message.len(),
        }
    }

    fn code(&self) -> Option<&str> {
        self.get(0..self.code_end)
    }

    fn message(&self) -> Option<&str> {
        self.get(self.code_end..self.message_end)
    }

    fn target(&self) -> Option<&str> {
        self.get(self.message_end..self.all.len())
    }

    fn get(&self, range: Range<usize>) -> Option<&str> {
        self.all.get(range).filter(|text| !text.is_empty())
    }
}

impl ErrorDetail {
    /// The service's error code, such as `PhoneNumberNotFound` or `8522`.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.texts.code()
    }

    /// The human-readable message.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.texts.message()
    }

    /// The target of the error, such as the name of a field.
    #[must_use]
    pub fn target(&self) -> Option<&str> {
        self.texts.target()
    }

    /// The errors that this one summarizes, such as one for each invalid field.
    #[must_use]
    pub fn details(&self) -> &[ErrorDetail] {
        &self.details
    }

    /// The more specific error inside this one.
    #[must_use]
    pub fn inner(&self) -> Option<&ErrorDetail> {
        self.inner.as_deref()
    }

    /// An error that is only a message.
    pub(super) fn of_message(message: Option<&str>) -> Self {
        Self { texts: Texts::new(None, message, None), ..Self::default() }
    }

    /// An error that only summarizes others.
    pub(super) fn of_details(details: Vec<ErrorDetail>) -> Self {
        Self { details, ..Self::default() }
    }

    pub(crate) fn set_message(&mut self, message: &str) {
        self.texts = Texts::new(self.code(), Some(message), self.target());
    }

    /// Whether no error is reported.
    pub(super) fn is_empty(&self) -> bool {
        self.is_list() && self.details.is_empty()
    }

    /// Whether there are only details.
    pub(super) fn is_list(&self) -> bool {
        self.texts.message_end == 0 && self.inner.is_none()
    }

    /// Sets the target to `path`, unless the error has a target.
    pub(super) fn at(mut self, path: &str) -> Self {
        if self.target().is_none() {
            self.set_target(members::bounded(path));
        }
        self
    }

    /// Puts `path` before the target.
    pub(super) fn below(mut self, path: &str) -> Self {
        let target = members::joined(path, self.target().unwrap_or_default());
        self.set_target(members::bounded(target.trim_end_matches('.')));
        self
    }

    fn set_target(&mut self, target: Option<&str>) {
        self.texts = Texts::new(self.code(), self.message(), target);
    }

    /// Returns `code: message`, without the errors below this one.
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
            .field("code", &self.texts.code().map(shown))
            .field("message", &self.texts.message().map(shown))
            .field("target", &self.texts.target().map(shown))
            .field("details", &details)
            .field("inner", &self.inner().map(ErrorDetail::summary))
            .finish()
    }
}

/// The text as shown in logs.
fn shown(text: &str) -> String {
    redact::for_log(text, DEBUG_CHARS)
}
