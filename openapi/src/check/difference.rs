//! A difference between a service's error type and a document.

use std::fmt;

/// The kind of a [`Difference`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DifferenceKind {
    /// The document lists an error status without a variant.
    MissingVariant,
    /// A variant is for a status that no operation in the document lists.
    UndocumentedVariant,
    /// The document lists a success status that `success(..)` of the service does not list.
    MissingSuccess,
    /// `success(..)` of the service lists a status that no operation in the document lists.
    UndocumentedSuccess,
    /// The document has an operation that the service does not have.
    NewOperation,
    /// The service has an operation that the document does not have.
    RemovedOperation,
    /// An operation has another method or path in the document.
    MovedOperation,
    /// An operation has another id in the document.
    RenamedOperation,
    /// An operation has other success or error statuses in the document.
    ChangedResponses,
}

/// A difference between a service's error type and the document of its API. `Display` writes one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    kind: DifferenceKind,
    subject: String,
    text: String,
}

impl Difference {
    pub(super) fn new(kind: DifferenceKind, subject: String, text: impl Into<String>) -> Self {
        Self { kind, subject, text: text.into() }
    }

    /// The kind of the difference.
    #[must_use]
    pub fn kind(&self) -> DifferenceKind {
        self.kind
    }

    /// The subject of the difference: a status such as `404` or `4XX`, or the id of an operation. A
    /// test can identify a known difference by kind and subject.
    #[must_use]
    pub fn subject(&self) -> &str {
        &self.subject
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
