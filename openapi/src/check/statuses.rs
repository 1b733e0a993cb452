//! Compares the rows of the service with the statuses of all operations.

use std::collections::BTreeMap;

use acs_endpoint::StatusInfo;

use super::{Difference, DifferenceKind};
use crate::document::{Document, DocumentedOperation, StatusRange};
use crate::generate::reason;

/// The number of operations that a message names.
const NAMED: usize = 2;

pub(super) fn compare(rows: &[StatusInfo], document: &Document) -> Vec<Difference> {
    let documented = by_status(document);
    let has_success = rows.iter().any(StatusInfo::is_success);
    let mut found = Vec::new();
    for (statuses, operations) in &documented {
        let is_success = statuses.is_success();
        // Without `success(..)`, every 2xx is a success.
        if is_success && !has_success || is_covered(*statuses, rows) {
            continue;
        }
        let (kind, what) = if is_success {
            (DifferenceKind::MissingSuccess, "not in `success(..)`")
        } else {
            (DifferenceKind::MissingVariant, "no variant")
        };
        let text = format!("{}: {what}; documented for {}", title(*statuses), list(operations));
        found.push((statuses.first(), Difference::new(kind, statuses.to_string(), text)));
    }
    let has_default = document.operations().iter().any(DocumentedOperation::has_default);
    for row in rows {
        let is_documented = documented.keys().any(|statuses| {
            row.is_success() == statuses.is_success()
                && statuses.first() <= row.last()
                && row.first() <= statuses.last()
        });
        let is_expected = row.is_documented() && !row.is_inherited();
        if is_documented || !is_expected || row.is_error() && has_default {
            continue;
        }
        let statuses = StatusRange::new(row.first(), row.last());
        let (kind, what) = if row.is_success() {
            (DifferenceKind::UndocumentedSuccess, "in `success(..)`, but")
        } else {
            (DifferenceKind::UndocumentedVariant, "has a variant, but")
        };
        let text = format!("{}: {what} no operation documents it", title(statuses));
        found.push((row.first(), Difference::new(kind, statuses.to_string(), text)));
    }
    found.sort_by_key(|(first, _)| *first);
    // A status can have a row for each error code.
    found.dedup();
    found.into_iter().map(|(_, difference)| difference).collect()
}

/// The operations that list each status.
fn by_status(document: &Document) -> BTreeMap<StatusRange, Vec<&DocumentedOperation>> {
    let mut documented: BTreeMap<StatusRange, Vec<&DocumentedOperation>> = BTreeMap::new();
    for operation in document.operations() {
        for response in operation.responses() {
            if let Some(statuses) = response.statuses() {
                documented.entry(statuses).or_default().push(operation);
            }
        }
    }
    documented
}

/// Whether the rows of one kind are for all `statuses`.
fn is_covered(statuses: StatusRange, rows: &[StatusInfo]) -> bool {
    (statuses.first()..=statuses.last()).all(|status| {
        rows.iter().any(|row| row.contains(status) && row.is_success() == statuses.is_success())
    })
}

/// Returns `404 Not Found` or `4XX`.
fn title(statuses: StatusRange) -> String {
    match reason(statuses.first()) {
        Some(reason) if statuses.is_exact() => format!("{statuses} {reason}"),
        _ => statuses.to_string(),
    }
}

fn list(operations: &[&DocumentedOperation]) -> String {
    let named: Vec<String> =
        operations.iter().take(NAMED).map(|operation| format!("`{operation}`")).collect();
    match operations.len() - named.len() {
        0 => named.join(" and "),
        more => format!("{} and {more} more", named.join(", ")),
    }
}
