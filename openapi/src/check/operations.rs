//! Compares the operations of the service with those of the document.

use std::collections::{BTreeMap, BTreeSet};

use acs_endpoint::OperationInfo;

use super::{Difference, DifferenceKind};
use crate::document::place::for_message;
use crate::document::{Document, DocumentedOperation};

pub(super) fn compare(own: &[OperationInfo], document: &Document) -> Vec<Difference> {
    if own.is_empty() {
        return Vec::new();
    }
    let pairs = Pairs::of(own, document.operations());
    let mut found = Vec::new();
    for (own, documented) in &pairs.matched {
        changes(own, documented, &mut found);
    }
    for documented in &pairs.new {
        let text = format!("{}: new in the document, `{documented}`", name(documented.id()));
        let subject = documented.id().to_owned();
        found.push((
            documented.path(),
            Difference::new(DifferenceKind::NewOperation, subject, text),
        ));
    }
    for own in &pairs.removed {
        let text = format!("{}: `{own}` is not in the document", name(own.id()));
        let subject = own.id().to_owned();
        found.push((own.path(), Difference::new(DifferenceKind::RemovedOperation, subject, text)));
    }
    found.sort_by_key(|(path, _)| *path);
    found.into_iter().map(|(_, difference)| difference).collect()
}

/// Matches the operations of both sides: first those with the same method and path, then those with the
/// same id.
struct Pairs<'a> {
    matched: Vec<(&'a OperationInfo, &'a DocumentedOperation)>,
    new: Vec<&'a DocumentedOperation>,
    removed: Vec<&'a OperationInfo>,
}

impl<'a> Pairs<'a> {
    fn of(own: &'a [OperationInfo], documented: &'a [DocumentedOperation]) -> Self {
        let mut matched = Vec::new();
        let by_place = |operation: &&'a DocumentedOperation| {
            (operation.method().as_str(), anonymous(operation.path()))
        };
        let (own, documented) = pair(
            own.iter().collect(),
            documented.iter().collect(),
            |operation| (operation.method(), anonymous(operation.path())),
            by_place,
            &mut matched,
        );
        let (removed, new) = pair(
            own,
            documented,
            |operation| operation.id(),
            |operation| operation.id(),
            &mut matched,
        );
        Self { matched, new, removed }
    }
}

/// Moves the operations with equal keys to `matched`, and returns the others.
fn pair<'a, K: Ord>(
    own: Vec<&'a OperationInfo>,
    documented: Vec<&'a DocumentedOperation>,
    own_key: impl Fn(&&'a OperationInfo) -> K,
    documented_key: impl Fn(&&'a DocumentedOperation) -> K,
    matched: &mut Vec<(&'a OperationInfo, &'a DocumentedOperation)>,
) -> (Vec<&'a OperationInfo>, Vec<&'a DocumentedOperation>) {
    let mut by_key: BTreeMap<K, Vec<&OperationInfo>> = BTreeMap::new();
    for operation in own {
        by_key.entry(own_key(&operation)).or_default().push(operation);
    }
    let mut others = Vec::new();
    for documented in documented {
        let same = by_key.get_mut(&documented_key(&documented));
        match same.filter(|same| !same.is_empty()) {
            // If there are several, the one with the same id is chosen.
            Some(same) => {
                let index = same.iter().position(|own| own.id() == documented.id()).unwrap_or(0);
                matched.push((same.remove(index), documented));
            }
            None => others.push(documented),
        }
    }
    (by_key.into_values().flatten().collect(), others)
}

/// The path without the names of its parameters.
fn anonymous(path: &str) -> String {
    let mut anonymous = String::with_capacity(path.len());
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        anonymous.push_str(before);
        anonymous.push_str("{}");
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    anonymous + rest
}

fn changes<'a>(
    own: &'a OperationInfo,
    documented: &DocumentedOperation,
    found: &mut Vec<(&'a str, Difference)>,
) {
    let mut push = |kind, text: String| {
        let text = format!("{}: {text}", name(own.id()));
        found.push((own.path(), Difference::new(kind, own.id().to_owned(), text)));
    };
    let is_moved = own.method() != documented.method().as_str()
        || anonymous(own.path()) != anonymous(documented.path());
    if is_moved {
        push(DifferenceKind::MovedOperation, format!("`{own}` is `{documented}` in the document"));
    } else if own.id() != documented.id() {
        let id = name(documented.id());
        push(DifferenceKind::RenamedOperation, format!("`{own}` has the id {id} in the document"));
    }
    for (what, here, there) in [
        ("success", own.success(), documented.success()),
        ("error", own.errors(), documented.errors()),
    ] {
        let here: BTreeSet<u16> = here.iter().copied().collect();
        let there: BTreeSet<u16> = there.into_iter().collect();
        // `default` covers every error, so the document does not have to list each.
        let is_open = what == "error" && documented.has_default();
        if if is_open { !there.is_subset(&here) } else { here != there } {
            let text = format!(
                "{what} statuses are {} in the document, and {} here",
                list(&there),
                list(&here)
            );
            push(DifferenceKind::ChangedResponses, text);
        }
    }
}

fn name(id: &str) -> String {
    format!("`{}`", for_message(id))
}

fn list(statuses: &BTreeSet<u16>) -> String {
    if statuses.is_empty() {
        return "none".to_owned();
    }
    let statuses: Vec<String> = statuses.iter().map(u16::to_string).collect();
    statuses.join(", ")
}
