//! Texts that are masked and texts that are not, for each kind of data.

mod addresses;
mod contexts;
mod emails;
mod phones;
mod secrets;
mod texts;

use super::masked;

/// Each pair is a text and its masked form.
fn check(table: &[(&str, &str)]) {
    let wrong: Vec<_> = table
        .iter()
        .filter_map(|&(text, expected)| {
            let shown = masked(text);
            (shown != expected).then(|| format!("{text}\n  is: {shown}\n  not: {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Checks texts that are not masked.
fn check_unchanged(texts: &[&str]) {
    let pairs: Vec<_> = texts.iter().map(|text| (*text, *text)).collect();
    check(&pairs);
}
