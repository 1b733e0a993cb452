//! Collects the statuses of all operations in a document.

use std::collections::{BTreeMap, BTreeSet};

use super::names;
use crate::document::{Document, DocumentedOperation, DocumentedResponse, StatusRange};

/// A variant for an error status or for a class.
#[derive(Debug)]
pub(super) struct Variant {
    pub(super) name: String,
    pub(super) statuses: StatusRange,
    pub(super) description: String,
}

/// The variants, sorted by status. A class follows its first status.
pub(super) fn variants(document: &Document, enum_name: &str) -> Vec<Variant> {
    let mut descriptions: BTreeMap<StatusRange, BTreeMap<&str, usize>> = BTreeMap::new();
    for (statuses, response) in responses(document) {
        if !statuses.is_success() {
            let counts = descriptions.entry(statuses).or_default();
            if let Some(description) = response.description() {
                *counts.entry(description).or_default() += 1;
            }
        }
    }
    let variant = |(statuses, counts): (StatusRange, BTreeMap<&str, usize>)| Variant {
        name: names::variant(statuses, enum_name),
        statuses,
        description: most_common(&counts).map_or_else(|| meaning(statuses), str::to_owned),
    };
    descriptions.into_iter().map(variant).collect()
}

/// The success statuses, sorted. A class replaces its statuses.
pub(super) fn success(document: &Document) -> Vec<StatusRange> {
    let all = responses(document).map(|(statuses, _)| statuses);
    let all: BTreeSet<StatusRange> = all.filter(|statuses| statuses.is_success()).collect();
    match all.iter().find(|statuses| !statuses.is_exact()) {
        Some(class) => vec![*class],
        None => all.into_iter().collect(),
    }
}

fn responses(document: &Document) -> impl Iterator<Item = (StatusRange, &DocumentedResponse)> {
    document
        .operations()
        .iter()
        .flat_map(DocumentedOperation::responses)
        .filter_map(|response| Some((response.statuses()?, response)))
}

/// The most frequent description. If there are several, it is the shortest, and then the alphabetically
/// first.
fn most_common<'d>(counts: &BTreeMap<&'d str, usize>) -> Option<&'d str> {
    let key = |(text, count): &(&&'d str, &usize)| (std::cmp::Reverse(**count), text.len());
    counts.iter().min_by_key(key).map(|(text, _)| *text)
}

/// The description for a status without one in the document.
fn meaning(statuses: StatusRange) -> String {
    match names::reason(statuses.first()) {
        Some(reason) if statuses.is_exact() => format!("{reason}."),
        _ if statuses.is_exact() => format!("The status is {}.", statuses.first()),
        _ => format!("The status is one of `{}..={}`.", statuses.first(), statuses.last()),
    }
}
