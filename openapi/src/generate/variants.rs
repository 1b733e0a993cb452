//! The statuses of a document, over all operations.

use std::collections::{BTreeMap, BTreeSet};

use super::names;
use crate::document::{Document, DocumentedOperation, DocumentedResponse, StatusRange};

/// One variant for one error status, or for a class of them.
#[derive(Debug)]
pub(super) struct Variant {
    pub(super) name: String,
    pub(super) statuses: StatusRange,
    pub(super) description: String,
}

/// The variants, sorted by status; a class comes after the statuses that it starts with.
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

/// The success statuses, sorted; a class takes the place of its statuses.
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

/// The description that most operations share; of several, the shortest, then the first by alphabet.
fn most_common<'d>(counts: &BTreeMap<&'d str, usize>) -> Option<&'d str> {
    let key = |(text, count): &(&&'d str, &usize)| (std::cmp::Reverse(**count), text.len());
    counts.iter().min_by_key(key).map(|(text, _)| *text)
}

/// The meaning of a status without a description.
fn meaning(statuses: StatusRange) -> String {
    match names::reason(statuses.first()) {
        Some(reason) if statuses.is_exact() => format!("{reason}."),
        _ if statuses.is_exact() => format!("The status is {}.", statuses.first()),
        _ => format!("The status is one of `{}..={}`.", statuses.first(), statuses.last()),
    }
}
