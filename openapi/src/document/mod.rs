//! The contents of a document: operations, and the statuses of their responses.

mod operation;
pub(crate) mod place;
mod read;
mod reference;
pub(crate) mod sentence;
mod template;

use std::fs::File;
use std::io::Read;
use std::path::Path;

pub use operation::{DocumentedOperation, DocumentedResponse, Method, StatusRange};

use crate::error::DocumentError;
use place::for_message;

/// The OpenAPI document of an API: Swagger 2.0, OpenAPI 3.0 or 3.1, in JSON or YAML.
///
/// References within the document (`$ref: "#/.."`) are followed for responses, path items and parameters.
/// Schemas, examples and bodies are skipped.
///
/// ```
/// use acs_endpoint_openapi::Document;
///
/// let document = Document::parse("
/// openapi: 3.0.3
/// info: {title: Billing, version: '1.2'}
/// paths:
///   /invoices/{id}:
///     get:
///       operationId: getInvoice
///       responses:
///         200: {description: The invoice.}
///         404: {description: No such invoice.}
/// ")?;
/// let operation = &document.operations()[0];
/// assert_eq!(operation.id(), "getInvoice");
/// assert_eq!(operation.path(), "/invoices/{id}");
/// assert_eq!(operation.errors(), [404]);
/// # Ok::<(), acs_endpoint_openapi::DocumentError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Document {
    title: String,
    version: String,
    operations: Vec<DocumentedOperation>,
    notes: Vec<String>,
}

impl Document {
    /// The maximum size of a document, in bytes: 64 MiB.
    pub const MAX_BYTES: usize = 64 << 20;

    /// Reads a document from a file.
    ///
    /// # Errors
    /// Returns an error if the file cannot be read, if it is larger than
    /// [`MAX_BYTES`](Self::MAX_BYTES), or if [`parse`](Self::parse) does not accept its content.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, DocumentError> {
        let path = path.as_ref();
        File::open(path)
            .map_err(|error| DocumentError::new("", error.to_string()))
            .and_then(Self::from_reader)
    }

    /// Reads a document from `reader`, up to its end.
    ///
    /// # Errors
    /// Returns an error if reading fails, if there are more than [`MAX_BYTES`](Self::MAX_BYTES), if
    /// they are not UTF-8, or if [`parse`](Self::parse) does not accept the text.
    pub fn from_reader(reader: impl Read) -> Result<Self, DocumentError> {
        let mut bytes = Vec::new();
        let limit = u64::try_from(Self::MAX_BYTES).unwrap_or(u64::MAX);
        reader
            .take(limit.saturating_add(1))
            .read_to_end(&mut bytes)
            .map_err(|error| DocumentError::new("", error.to_string()))?;
        if bytes.len() > Self::MAX_BYTES {
            return Err(too_large());
        }
        let text = String::from_utf8(bytes).map_err(|error| {
            let position = error.utf8_error().valid_up_to();
            DocumentError::new(format!("byte {position}"), "the document is not UTF-8")
        })?;
        Self::parse(&text)
    }

    /// Parses a document. It is read as JSON if it starts with a brace and a quoted key, and otherwise
    /// as YAML.
    ///
    /// # Errors
    /// Returns an error if the text is neither JSON nor YAML, if it is not an OpenAPI document of a
    /// supported version, if a part of it is invalid (the error contains the place), or if it is too
    /// large.
    pub fn parse(text: &str) -> Result<Self, DocumentError> {
        if text.len() > Self::MAX_BYTES {
            return Err(too_large());
        }
        let tree = crate::tree::parse(text)?;
        read::document(&tree)
    }

    /// The title of the API.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The version of the API, not that of the document format.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The operations, sorted by path and method.
    #[must_use]
    pub fn operations(&self) -> &[DocumentedOperation] {
        &self.operations
    }

    /// A line for each part that was skipped: operations with a method that
    /// [`Operation`](acs_endpoint::Operation) does not support, such as `OPTIONS`.
    #[must_use]
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// Selects the operations that have one of `tags`.
    ///
    /// # Errors
    /// Returns an error, which names the existing tags, if no operation has one of `tags`.
    pub fn with_tags<T: AsRef<str>>(mut self, tags: &[T]) -> Result<Self, DocumentError> {
        for tag in tags.iter().map(AsRef::as_ref) {
            if !self.operations.iter().any(|operation| operation.has_tag(tag)) {
                let message = format!("no operation has the tag `{}`", for_message(tag));
                return Err(DocumentError::new("", message).with_help(self.known_tags()));
            }
        }
        self.operations.retain(|operation| tags.iter().any(|tag| operation.has_tag(tag.as_ref())));
        Ok(self)
    }

    /// Selects the operations whose path is one of `paths` or below it: `/invoices` includes
    /// `/invoices/{id}` and `/invoices:search`.
    ///
    /// # Errors
    /// Returns an error if the document contains no such operation.
    pub fn with_paths<P: AsRef<str>>(mut self, paths: &[P]) -> Result<Self, DocumentError> {
        for path in paths.iter().map(AsRef::as_ref) {
            if !self.operations.iter().any(|operation| operation.is_below(path)) {
                let message = format!("no operation has a path below `{}`", for_message(path));
                return Err(DocumentError::new("", message));
            }
        }
        self.operations
            .retain(|operation| paths.iter().any(|path| operation.is_below(path.as_ref())));
        Ok(self)
    }

    fn known_tags(&self) -> String {
        let mut tags: Vec<&str> =
            self.operations.iter().flat_map(DocumentedOperation::tags).collect();
        tags.sort_unstable();
        tags.dedup();
        if tags.is_empty() {
            return "the operations have no tags: select them by path".to_owned();
        }
        let shown: Vec<String> =
            tags.iter().take(30).map(|tag| format!("`{}`", for_message(tag))).collect();
        let more = if tags.len() > shown.len() { ", .." } else { "" };
        format!("the tags are {}{more}", shown.join(", "))
    }
}

fn too_large() -> DocumentError {
    let limit = Document::MAX_BYTES >> 20;
    DocumentError::new("", format!("the document is larger than {limit} MiB"))
}

#[cfg(test)]
mod tests;
