//! The error that a body of any format and shape reports.
//!
//! `bytes -> text -> json or xml -> Tape -> lenient::Reader -> ErrorDetail`. Nothing here fails: what
//! cannot be read is left out.

mod json;
mod lenient;
mod members;
mod name;
mod request_id;
mod tape;
mod text;
mod xml;

#[cfg(test)]
mod tests;

use std::fmt;

use http::{HeaderMap, StatusCode};

use crate::log::redact;
use crate::text::of_body;
use lenient::Reader;
use tape::Tape;

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

    /// The more specific error that is nested in this one.
    #[must_use]
    pub fn inner(&self) -> Option<&ErrorDetail> {
        self.inner.as_deref()
    }

    pub(crate) fn set_message(&mut self, message: &str) {
        self.message = Some(message.to_owned());
    }

    /// Whether there is nothing that went wrong.
    fn is_empty(&self) -> bool {
        self.code.is_none() && self.message.is_none() && !self.has_more()
    }

    /// Whether there is nothing but details.
    fn is_list(&self) -> bool {
        self.code.is_none() && self.message.is_none() && self.inner.is_none()
    }

    fn has_more(&self) -> bool {
        !self.details.is_empty() || self.inner.is_some()
    }

    /// The error, about what is at the path unless it is about something else.
    fn at(mut self, path: &str) -> Self {
        self.target = self.target.or_else(|| members::bounded(path));
        self
    }

    /// The error, about a part of what is at the path.
    fn below(mut self, path: &str) -> Self {
        let target = members::joined(path, self.target.as_deref().unwrap_or_default());
        self.target = members::bounded(target.trim_end_matches('.'));
        self
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
    redact::for_log(text, DEBUG_CHARS)
}

/// What the body of an error response reports.
#[derive(Clone, Default)]
pub(crate) struct Report {
    /// The outermost error.
    pub(crate) detail: ErrorDetail,
    /// Whether the code tells no more than the status.
    pub(crate) code_is_status: bool,
    pub(crate) request_id: Option<String>,
}

impl Report {
    /// Reads a body, whatever its format and content type.
    pub(crate) fn read(status: StatusCode, headers: &HeaderMap, body: &[u8]) -> Box<Self> {
        let text = of_body(headers, body);
        let text = text.trim_start();
        let read = |tape: &Tape<'_>| Self::of_document(status, tape);
        if let Some(report) = json::read(text, read) {
            return Box::new(report);
        }
        let mut report = if xml::is_xml(text) { xml::read(text, read) } else { Self::default() };
        if report.detail.is_empty() {
            report.detail = text::read(text);
        }
        Box::new(report)
    }

    fn of_document(status: StatusCode, tape: &Tape<'_>) -> Self {
        let mut reader = Reader::new(status.as_u16());
        let detail = reader.document(tape);
        let code_is_status = detail.code().is_some_and(|code| reader.is_status(code));
        Self { detail, code_is_status, request_id: request_id::in_document(tape) }
    }
}
