//! Reads the error that a body of any format and shape reports.
//!
//! `bytes -> text -> json or xml -> Tape -> lenient::Reader -> ErrorDetail`. Nothing here fails: parts
//! that cannot be read are skipped.

mod detail;
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

use http::{HeaderMap, StatusCode};

use crate::text::of_body;
pub use detail::ErrorDetail;
use lenient::Reader;
use tape::Tape;

/// The contents of an error body.
#[derive(Clone, Default)]
pub(crate) struct Report {
    /// The outermost error.
    pub(crate) detail: ErrorDetail,
    /// Whether the code adds nothing to the status.
    pub(crate) code_is_status: bool,
    pub(crate) request_id: Option<Box<str>>,
}

#[expect(
    clippy::unnecessary_box_returns,
    reason = "a report is returned several times, and stored in a box"
)]
impl Report {
    /// Reads a body of any format and content type.
    pub(crate) fn read(status: StatusCode, headers: &HeaderMap, body: &[u8]) -> Box<Self> {
        let text = of_body(headers, body);
        let is_document = |text: &str| text.starts_with(['{', '[', '<']);
        let text = if is_document(&text) { &text } else { text.trim_start() };
        let read = |tape: &Tape<'_>| Self::of_document(status, tape);
        if !is_document(text) {
            let framed = framed::document(text).and_then(|text| json::read(&text, read));
            if let Some(report) = framed.filter(|it| !it.detail.is_empty()) {
                return report;
            }
        }
        if let Some(report) = json::read(text, read) {
            return report;
        }
        let mut report = if xml::is_xml(text) { xml::read(text, read) } else { Box::default() };
        if report.detail.is_empty() {
            report.detail = text::read(text);
        }
        report
    }

    fn of_document(status: StatusCode, tape: &Tape<'_>) -> Box<Self> {
        let mut reader = Reader::new(status);
        let detail = reader.document(tape);
        let code_is_status = detail.code().is_some_and(|code| reader.is_status(code));
        Box::new(Self { detail, code_is_status, request_id: request_id::in_document(tape) })
    }
}
