//! Reads the error that a body of any format and shape reports.
//!
//! `bytes -> text -> json or xml -> Tape -> lenient::Reader -> ErrorDetail`. Nothing here fails: parts
//! that cannot be read are skipped.

mod framed;
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
    code: Option<Box<str>>,
    message: Option<Box<str>>,
    target: Option<Box<str>>,
    details: Vec<ErrorDetail>,
    inner: Option<Box<ErrorDetail>>,
}

impl ErrorDetail {
    /// The service's error code, such as `PhoneNumberNotFound` or `8522`.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// The human-readable message.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The target of the error, such as the name of a field.
    #[must_use]
    pub fn target(&self) -> Option<&str> {
        self.target.as_deref()
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

    pub(crate) fn set_message(&mut self, message: &str) {
        self.message = Some(message.into());
    }

    /// Whether no error is reported.
    fn is_empty(&self) -> bool {
        self.code.is_none() && self.message.is_none() && !self.has_more()
    }

    /// Whether there are only details.
    fn is_list(&self) -> bool {
        self.code.is_none() && self.message.is_none() && self.inner.is_none()
    }

    fn has_more(&self) -> bool {
        !self.details.is_empty() || self.inner.is_some()
    }

    /// Sets the target to `path`, unless the error has a target.
    fn at(mut self, path: &str) -> Self {
        self.target = self.target.or_else(|| members::bounded(path));
        self
    }

    /// Puts `path` before the target.
    fn below(mut self, path: &str) -> Self {
        let target = members::joined(path, self.target.as_deref().unwrap_or_default());
        self.target = members::bounded(target.trim_end_matches('.'));
        self
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
            .field("code", &self.code().map(shown))
            .field("message", &self.message().map(shown))
            .field("target", &self.target().map(shown))
            .field("details", &details)
            .field("inner", &self.inner().map(ErrorDetail::summary))
            .finish()
    }
}

/// The text as shown in logs.
fn shown(text: &str) -> String {
    redact::for_log(text, DEBUG_CHARS)
}

/// The contents of an error body.
#[derive(Clone, Default)]
pub(crate) struct Report {
    /// The outermost error.
    pub(crate) detail: ErrorDetail,
    /// Whether the code adds nothing to the status.
    pub(crate) code_is_status: bool,
    pub(crate) request_id: Option<Box<str>>,
}

impl Report {
    /// Reads a body of any format and content type.
    pub(crate) fn read(status: StatusCode, headers: &HeaderMap, body: &[u8]) -> Self {
        let text = of_body(headers, body);
        let text = text.trim_start();
        let read = |tape: &Tape<'_>| Self::of_document(status, tape);
        if !text.starts_with(['{', '[', '<']) {
            let framed = framed::document(text).and_then(|text| json::read(&text, read));
            if let Some(report) = framed.filter(|it| !it.detail.is_empty()) {
                return report;
            }
        }
        if let Some(report) = json::read(text, read) {
            return report;
        }
        let mut report = if xml::is_xml(text) { xml::read(text, read) } else { Self::default() };
        if report.detail.is_empty() {
            report.detail = text::read(text);
        }
        report
    }

    fn of_document(status: StatusCode, tape: &Tape<'_>) -> Self {
        let mut reader = Reader::new(status.as_u16());
        let detail = reader.document(tape);
        let code_is_status = detail.code().is_some_and(|code| reader.is_status(code));
        Self { detail, code_is_status, request_id: request_id::in_document(tape) }
    }
}
