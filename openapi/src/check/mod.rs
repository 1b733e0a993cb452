//! Compares a service's error type with the document of its API.

mod difference;
mod operations;
mod statuses;

use std::fmt;

use acs_endpoint::ServiceError;

pub use difference::{Difference, DifferenceKind};

use crate::document::Document;

/// Compares the error type of a service with the document of its API, in both directions.
///
/// The statuses in [`STATUSES`](ServiceError::STATUSES) are compared with those of all operations in
/// the document. If [`OPERATIONS`](ServiceError::OPERATIONS) is not empty, the operations are compared
/// as well: their methods, paths, success statuses and error statuses. To compare only a part of a
/// document, select it first with [`with_tags`](Document::with_tags) or
/// [`with_paths`](Document::with_paths).
///
/// * A `default` response documents every error status. Variants and error statuses of an operation
///   that the document does not list are then not a difference.
/// * Inherited rows, including those of a `#[rest]` service, and `observed` rows can be in the
///   document, but need not be.
/// * The names of path parameters are ignored: `/invoices/{id}` is the same as `/invoices/{invoiceId}`.
/// * Classes such as `4XX` are compared with the rows of the service, but not with the operations,
///   whose lists contain single statuses.
///
/// ```
/// use acs_endpoint::SmsError;
/// use acs_endpoint_openapi::{Document, check};
///
/// let document = Document::parse("
/// swagger: '2.0'
/// info: {title: SMS, version: '1'}
/// paths:
///   /sms:
///     post:
///       operationId: Sms_Send
///       responses:
///         202: {description: Accepted}
///         451: {description: Blocked}
/// ")?;
/// let report = check::<SmsError>(&document);
/// assert!(report.to_string().contains("451 Unavailable For Legal Reasons: no variant"));
/// # Ok::<(), acs_endpoint_openapi::DocumentError>(())
/// ```
pub fn check<S: ServiceError>(document: &Document) -> Report {
    let mut differences = statuses::compare(S::STATUSES, document);
    differences.extend(operations::compare(S::OPERATIONS, document));
    Report { differences }
}

/// The differences between a service's error type and the document of its API.
///
/// `Display` writes a line for each difference, so that a test needs a single assertion:
/// `assert!(report.is_empty(), "{report}")`.
///
/// Documents can contain mistakes. Accept known differences by their kinds and subjects:
///
/// ```
/// use acs_endpoint::SmsError;
/// use acs_endpoint_openapi::{DifferenceKind, Document, check};
///
/// let document = Document::parse("
/// swagger: '2.0'
/// info: {title: SMS, version: '1'}
/// paths:
///   /sms:
///     post: {operationId: Sms_Send, responses: {202: {}, 400: {}, 401: {}}}
/// ")?;
/// let report = check::<SmsError>(&document.with_paths(&["/sms"])?);
/// let unexpected = report.differences().iter().filter(|difference| {
///     // Documented on the service's web pages.
///     let known = ["404", "429", "500"].contains(&difference.subject());
///     let is_known = known && difference.kind() == DifferenceKind::UndocumentedVariant;
///     !is_known && difference.kind() != DifferenceKind::RemovedOperation
/// });
/// let subjects: Vec<&str> = unexpected.map(|difference| difference.subject()).collect();
/// assert_eq!(subjects, ["200", "201"]);
/// # Ok::<(), acs_endpoint_openapi::DocumentError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct Report {
    differences: Vec<Difference>,
}

impl Report {
    /// Whether the enum and the document agree.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.differences.is_empty()
    }

    /// The differences: first those of statuses, sorted by status, then those of operations, sorted by
    /// path.
    #[must_use]
    pub fn differences(&self) -> &[Difference] {
        &self.differences
    }
}

/// Writes a line for each difference, or `no differences`.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut differences = self.differences.iter();
        match differences.next() {
            None => return f.write_str("no differences"),
            Some(first) => write!(f, "{first}")?,
        }
        differences.try_for_each(|difference| write!(f, "\n{difference}"))
    }
}

#[cfg(test)]
mod tests;
