//! The names of constants, variants and types.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::{DocumentedOperation, StatusRange};

/// Constants that every service's error type has.
const TAKEN: [&str; 3] = ["SERVICE", "STATUSES", "OPERATIONS"];

/// Longer names are cut.
const MAX_NAME: usize = 100;

/// Types that the generated module imports.
const IMPORTED: [&str; 5] =
    ["DecodeError", "ErrorResponse", "Operation", "ServiceError", "TransportError"];

const KEYWORDS: [&str; 1] = ["Self"];

/// The operations with the names of their constants, sorted by name.
pub(super) fn constants<'d>(
    operations: &'d [DocumentedOperation],
    service: &str,
) -> Vec<(String, &'d DocumentedOperation)> {
    let mut by_name: BTreeMap<String, Vec<&DocumentedOperation>> = BTreeMap::new();
    for operation in operations {
        by_name.entry(constant(operation, service)).or_default().push(operation);
    }
    let mut named: BTreeMap<String, &DocumentedOperation> = BTreeMap::new();
    let mut others = Vec::new();
    for (name, operations) in by_name {
        match operations.as_slice() {
            [operation] => {
                named.insert(name, operation);
            }
            _ => others.extend(operations),
        }
    }
    // If several operations have the same id, method and path distinguish them and, if necessary, numbers.
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    for operation in others {
        let name = finish(&words(&operation.place_name()), operation);
        let mut unique = name.clone();
        while named.contains_key(&unique) {
            let number = numbers.entry(name.clone()).or_insert(1);
            *number += 1;
            unique = format!("{name}_{number}");
        }
        named.insert(unique, operation);
    }
    named.into_iter().collect()
}

/// The name of a constant for an id: `getInvoice` becomes `GET_INVOICE`. The name of the service before an
/// underscore is removed, so that `Sms_Send` of `sms` becomes `SEND`.
fn constant(operation: &DocumentedOperation, service: &str) -> String {
    let id = operation.id();
    let id = match id.split_once('_') {
        Some((group, rest)) if is_same(group, service) && !words(rest).is_empty() => rest,
        _ => id,
    };
    finish(&words(id), operation)
}

fn is_same(group: &str, service: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
    };
    letters(group) == letters(service)
}

/// Builds the name of a constant from words.
fn finish(words: &[String], operation: &DocumentedOperation) -> String {
    let path = operation.place_name();
    let mut name = if words.is_empty() { self::words(&path) } else { words.to_vec() }.join("_");
    if name.is_empty() {
        "OPERATION".clone_into(&mut name);
    }
    if name.starts_with(|char: char| char.is_ascii_digit()) {
        name = format!("{}_{name}", operation.method());
    }
    name.truncate(MAX_NAME);
    name.truncate(name.trim_end_matches('_').len());
    if TAKEN.contains(&name.as_str()) {
        name.push_str("_OPERATION");
    }
    name
}

/// The ASCII words of a name, in upper case: `getHTTPStatus-2` contains `GET`, `HTTP`, `STATUS` and `2`.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for part in text.split(|char: char| !char.is_ascii_alphanumeric()) {
        let chars: Vec<char> = part.chars().collect();
        let mut word = String::new();
        for (index, char) in chars.iter().enumerate() {
            let before = index.checked_sub(1).and_then(|index| chars.get(index));
            let after = chars.get(index + 1);
            let starts = char.is_ascii_uppercase()
                && before.is_some_and(|before| {
                    !before.is_ascii_uppercase()
                        || after.is_some_and(char::is_ascii_lowercase) && !is_plural(&chars, index)
                });
            if starts {
                words.push(std::mem::take(&mut word));
            }
            word.push(char.to_ascii_uppercase());
        }
        words.push(word);
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Whether the capital letter at `index` is the last one of a plural such as `URLs`.
fn is_plural(chars: &[char], index: usize) -> bool {
    chars.get(index + 1) == Some(&'s') && chars.get(index + 2).is_none_or(char::is_ascii_uppercase)
}

/// The name of the variant for a status, from the words of its reason phrase.
pub(super) fn variant(statuses: StatusRange, enum_name: &str) -> String {
    let name = if statuses.is_exact() {
        exact(statuses.first())
    } else {
        match statuses.first() / 100 {
            1 => "Informational",
            3 => "Redirection",
            4 => "ClientError",
            _ => "ServerError",
        }
        .to_owned()
    };
    // In an enum `Error`, the variant `ServerError` would repeat the name.
    match name.strip_suffix(enum_name) {
        Some(shorter) if !shorter.is_empty() => shorter.to_owned(),
        _ => name,
    }
}

fn exact(status: u16) -> String {
    match (status, reason(status)) {
        (418, _) => "Teapot".to_owned(),
        (_, Some(reason)) => reason
            .split(|char: char| !char.is_ascii_alphanumeric())
            .map(|word| {
                let (first, rest) = word.split_at(word.len().min(1));
                first.to_ascii_uppercase() + &rest.to_ascii_lowercase()
            })
            .collect(),
        (status, None) => format!("Status{status}"),
    }
}

/// The registered reason phrase.
pub(crate) fn reason(status: u16) -> Option<&'static str> {
    http::StatusCode::from_u16(status).ok()?.canonical_reason()
}

/// The name of the `#[rest]` variant: the name of the type without `Error`.
pub(super) fn rest_variant(path: &str, taken: &BTreeSet<String>) -> String {
    let name = path.rsplit("::").next().unwrap_or(path);
    let name = name.strip_suffix("Error").filter(|name| !name.is_empty()).unwrap_or(name);
    if taken.contains(name) { "Rest".to_owned() } else { name.to_owned() }
}

/// The error type of a built-in service, whose name is that of `service = ".."`.
pub(super) fn built_in(service: &str) -> Option<String> {
    const BUILT_IN: [&str; 12] = [
        "common",
        "http",
        "sms",
        "email",
        "identity",
        "chat",
        "rooms",
        "phone_numbers",
        "sip_routing",
        "call_automation",
        "job_router",
        "messages",
    ];
    BUILT_IN.contains(&service).then(|| {
        let words = service.split('_').map(|word| {
            let (first, rest) = word.split_at(word.len().min(1));
            first.to_ascii_uppercase() + rest
        });
        words.collect::<String>() + "Error"
    })
}

/// Whether an enum can have the name, and it does not conflict with the imports of the module.
pub(super) fn is_type_name(name: &str) -> bool {
    is_identifier(name)
        && name.starts_with(|char: char| char.is_ascii_uppercase())
        && !name.contains('_')
        && !IMPORTED.contains(&name)
}

/// Parses the absolute path of a type, such as `crate::CompanyError`.
pub(super) fn is_path(path: &str) -> bool {
    let path = path.strip_prefix("::").unwrap_or(path);
    path.contains("::")
        && path.split("::").all(is_identifier)
        && path.rsplit("::").next().is_some_and(is_type_name)
}

fn is_identifier(name: &str) -> bool {
    name.starts_with(|char: char| char.is_ascii_alphabetic() || char == '_')
        && name.chars().all(|char| char.is_ascii_alphanumeric() || char == '_')
        && name != "_"
        && !KEYWORDS.contains(&name)
}
