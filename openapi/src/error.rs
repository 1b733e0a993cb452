//! The error of a document that cannot be read.

use std::error::Error;
use std::fmt;

/// An OpenAPI document that cannot be read, with the place of the fault.
///
/// `Display` is one line: the place, then what is wrong there.
///
/// ```
/// use acs_endpoint_openapi::Document;
///
/// let error = Document::parse(r#"{
///     "openapi": "3.0.3",
///     "info": {"title": "Billing", "version": "1"},
///     "paths": {"/invoices": {"get": {"responses": {"20X": {"description": "All."}}}}}
/// }"#)
/// .unwrap_err();
/// assert_eq!(error.place(), "paths./invoices.get.responses.20X");
/// assert!(error.to_string().starts_with("paths./invoices.get.responses.20X: "));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentError {
    place: String,
    message: String,
    help: Option<String>,
}

impl DocumentError {
    pub(crate) fn new(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self { place: place.into(), message: message.into(), help: None }
    }

    pub(crate) fn with_help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    /// Where the fault is: the keys from the top of the document, such as
    /// `paths./invoices/{id}.get.responses.404`, or `line 3 column 14` for faulty JSON or YAML. Empty
    /// if the complete document is at fault.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }

    /// The fault.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// How to fix it, if known.
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        self.help.as_deref()
    }
}

impl fmt::Display for DocumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place.as_str() {
            "" => f.write_str(&self.message),
            place => write!(f, "{place}: {}", self.message),
        }
    }
}

impl Error for DocumentError {}
