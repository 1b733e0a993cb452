//! The error for a document that cannot be read.

use std::error::Error;
use std::fmt;

/// The error for an OpenAPI document that cannot be read. It contains the place of the mistake.
///
/// `Display` writes one line with the place and the reason.
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

    /// The place of the mistake: the keys from the top of the document, such as
    /// `paths./invoices/{id}.get.responses.404`, or `line 3 column 14` for invalid JSON or YAML. It is
    /// empty if the error is about the complete document.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }

    /// The reason, without the place.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// A suggestion for fixing the mistake, if there is one.
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
